/** Which addresses anyone reaches. */
@NullMarked
package dev.newsfold.access.network;

import org.jspecify.annotations.NullMarked;
