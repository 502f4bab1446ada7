/**
 * Keys, their roles, and the file that they are in: plain Java, for the services and the command.
 */
@NullMarked
package dev.newsfold.access.key;

import org.jspecify.annotations.NullMarked;
