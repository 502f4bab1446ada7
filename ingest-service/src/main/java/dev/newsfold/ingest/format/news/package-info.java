/** Reads the XML formats of news agencies: NITF and NewsML-G2. */
@NullMarked
package dev.newsfold.ingest.format.news;

import org.jspecify.annotations.NullMarked;
