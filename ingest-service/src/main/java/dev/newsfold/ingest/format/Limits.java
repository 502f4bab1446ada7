package dev.newsfold.ingest.format;

/**
 * How much a reader accepts.
 *
 * @param fileBytes the size of a document
 * @param articleBytes the size of one article in it, as found
 * @param parts the number of articles and rejections in one document
 * @param nesting how deep JSON may be nested
 */
public record Limits(long fileBytes, int articleBytes, int parts, int nesting) {

  /** What sets the size of a document: who hands in a larger one is told. */
  public static final String FILE_BYTES_SETTING = "newsfold.ingest.max-file-size";

  public Limits {
    if (fileBytes < 1 || articleBytes < 1 || parts < 1 || nesting < 1) {
      throw new IllegalArgumentException("a limit is below 1");
    }
  }
}
