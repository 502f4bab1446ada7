/** Files an article under subjects of the news trade. */
@NullMarked
package dev.newsfold.enrich.tagging.subject;

import org.jspecify.annotations.NullMarked;
