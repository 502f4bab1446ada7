/** Reads an article's main text, headline and statements out of what it came in. */
@NullMarked
package dev.newsfold.enrich.text;

import org.jspecify.annotations.NullMarked;
