/** Processes that outlive the call that started them: recorded, recognised, kept alive, ended. */
@NullMarked
package dev.newsfold.local.process;

import org.jspecify.annotations.NullMarked;
