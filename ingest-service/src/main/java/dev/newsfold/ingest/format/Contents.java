package dev.newsfold.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What one document holds, on its way out: articles, rejections, and documents to be read. */
public final class Contents {

  private final Formats formats;
  private final Outlet outlet;
  private final Budget budget;
  private final @Nullable String place;
  private final Statements said;
  private final int depth;
  private boolean isEmpty = true;

  Contents(Formats formats, Outlet outlet, Budget budget) {
    this(formats, outlet, budget, null, Statements.NONE, 0);
  }

  private Contents(
      Formats formats,
      Outlet outlet,
      Budget budget,
      @Nullable String place,
      Statements said,
      int depth) {
    this.formats = formats;
    this.outlet = outlet;
    this.budget = budget;
    this.place = place;
    this.said = said;
    this.depth = depth;
  }

  /** Hands over a part of the document. */
  public void accept(Part part) {
    isEmpty = false;
    outlet.accept(part.inside(place, said));
  }

  /** Whether nothing was found in it so far. */
  public boolean isEmpty() {
    return isEmpty;
  }

  public Limits limits() {
    return formats.limits();
  }

  /** How much memory an unpacker may ask for, in bytes. */
  public int dictionaryBytes() {
    return budget.limits().dictionaryBytes();
  }

  /** Holds what an unpacker puts out against the limits, and against what it takes in. */
  public Unpacked unpacked(InputStream unpacker, CountedInput packed) {
    return new Unpacked(unpacker, packed, budget);
  }

  /**
   * Reads a document that is inside this one.
   *
   * @param at its place in this document; null where this one is but its wrapping
   * @param says what this document says of it
   */
  public void read(Document inner, @Nullable String at, Statements says) {
    isEmpty = false;
    Contents within =
        new Contents(formats, outlet, budget, Place.inside(place, at), says.or(said), depth + 1);
    formats.read(inner, within);
  }

  /** Reads an entry of an archive under its name. */
  public void entry(String name, Unpacked content) throws IOException {
    EntryName entryName = new EntryName(name);
    if (entryName.isBookkeeping()) {
      content.drain();
      return;
    }
    entry(entryName.printable(), name, null, content);
  }

  /**
   * Reads an entry, and goes to its end; what is wrong with the entry alone does not end the
   * container.
   *
   * @param mediaType as the container declares it
   * @throws IOException if the container breaks off within the entry
   */
  public void entry(String at, String name, @Nullable String mediaType, Unpacked content)
      throws IOException {
    budget.takeEntry(at);
    attempt(
        at,
        () -> {
          if (new EntryName(name).leavesTheFolder()) {
            throw new UnusableException(
                RejectionCode.UNSAFE_NAME, "has a name that leads out of the folder");
          }
          try (Spooled spooled = Spooled.of(content, limits().fileBytes())) {
            read(spooled.document(name, mediaType), at, Statements.NONE);
          }
        });
    content.drain();
  }

  /** A step in reading a container, which may fail without the container. */
  @FunctionalInterface
  public interface Step {
    void take() throws IOException;
  }

  /** Takes a step, and rejects what is at the place where that cannot be done. */
  public void attempt(String at, Step step) {
    try {
      step.take();
    } catch (LimitReachedException e) {
      throw e;
    } catch (UnusableException e) {
      accept(e.asPart(at));
    } catch (IOException e) {
      String reason = "cannot be read: " + IoReason.of(e);
      accept(new Part.Rejected(at, RejectionCode.UNREADABLE, reason, null));
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Of a parser that had not thought of such bytes
      String reason = "made its reader fail: " + e;
      accept(new Part.Rejected(at, RejectionCode.UNREADABLE, reason, null));
    }
  }

  /**
   * @throws UnusableException if there are too many containers around this document
   */
  void requireAllowedDepth() {
    if (depth >= budget.limits().depth()) {
      throw new UnusableException(
          RejectionCode.TOO_DEEP,
          "is a container inside %d others, the limit".formatted(budget.limits().depth()));
    }
  }
}
