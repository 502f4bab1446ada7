/** Files of news in which a person marked what is right. */
@NullMarked
package dev.newsfold.benchmark.labelled;

import org.jspecify.annotations.NullMarked;
