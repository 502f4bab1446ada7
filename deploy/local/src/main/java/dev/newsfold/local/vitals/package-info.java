/** What running processes take up of the machine. */
@NullMarked
package dev.newsfold.local.vitals;

import org.jspecify.annotations.NullMarked;
