@NullMarked
package dev.newsfold.enrich.dating;

import org.jspecify.annotations.NullMarked;
