/** Labels the words of a sentence by a linear-chain conditional random field. */
@NullMarked
package dev.newsfold.enrich.tagging.name.crf;

import org.jspecify.annotations.NullMarked;
