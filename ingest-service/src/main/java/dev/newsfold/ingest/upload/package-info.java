/** Takes articles and files over HTTP. */
@NullMarked
package dev.newsfold.ingest.upload;

import org.jspecify.annotations.NullMarked;
