/** From a raw article to an annotated one: main text, language, dates, tags and sketch. */
@NullMarked
package dev.newsfold.enrich.annotation;

import org.jspecify.annotations.NullMarked;
