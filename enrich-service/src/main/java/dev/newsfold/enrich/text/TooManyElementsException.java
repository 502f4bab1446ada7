package dev.newsfold.enrich.text;

/** A page is of so many elements that as a tree it would fill the memory. */
public final class TooManyElementsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooManyElementsException(String reason) {
    super(reason);
  }
}
