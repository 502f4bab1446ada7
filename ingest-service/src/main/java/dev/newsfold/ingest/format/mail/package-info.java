/** Reads mails and mailboxes: newsletters, and what is attached to them. */
@NullMarked
package dev.newsfold.ingest.format.mail;

import org.jspecify.annotations.NullMarked;
