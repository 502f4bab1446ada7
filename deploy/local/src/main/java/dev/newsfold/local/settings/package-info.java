/** What every command can be told: folders, ports, form of the answer. */
@NullMarked
package dev.newsfold.local.settings;

import org.jspecify.annotations.NullMarked;
