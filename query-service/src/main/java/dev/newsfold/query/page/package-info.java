/** What the web page has to be told of where it runs. */
@NullMarked
package dev.newsfold.query.page;

import org.jspecify.annotations.NullMarked;
