/** Makes, lists and revokes the keys of this Newsfold. */
@NullMarked
package dev.newsfold.local.key;

import org.jspecify.annotations.NullMarked;
