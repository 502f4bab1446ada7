@NullMarked
package dev.newsfold.enrich.text;

import org.jspecify.annotations.NullMarked;
