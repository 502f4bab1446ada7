/** What stands on Kafka, described for those who read it there. */
@NullMarked
package dev.newsfold.query.asyncapi;

import org.jspecify.annotations.NullMarked;
