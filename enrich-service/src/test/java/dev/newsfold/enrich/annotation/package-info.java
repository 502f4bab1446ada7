@NullMarked
package dev.newsfold.enrich.annotation;

import org.jspecify.annotations.NullMarked;
