@NullMarked
package dev.newsfold.enrich.language;

import org.jspecify.annotations.NullMarked;
