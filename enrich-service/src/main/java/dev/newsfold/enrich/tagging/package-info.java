/** Says who, where and what an article is about. */
@NullMarked
package dev.newsfold.enrich.tagging;

import org.jspecify.annotations.NullMarked;
