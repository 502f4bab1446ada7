/** Measures the main text of web pages. */
@NullMarked
package dev.newsfold.benchmark.pages;

import org.jspecify.annotations.NullMarked;
