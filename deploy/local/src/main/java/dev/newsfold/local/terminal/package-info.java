/** What a person sees: steps and tables. */
@NullMarked
package dev.newsfold.local.terminal;

import org.jspecify.annotations.NullMarked;
