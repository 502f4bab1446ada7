/** Commands that another program of the project does: measuring and training. */
@NullMarked
package dev.newsfold.local.measure;

import org.jspecify.annotations.NullMarked;
