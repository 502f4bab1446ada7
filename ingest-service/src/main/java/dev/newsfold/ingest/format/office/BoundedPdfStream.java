package dev.newsfold.ingest.format.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** A stream of a PDF that is unpacked once only to see how large it becomes. */
final class BoundedPdfStream extends COSStream {

  private final PdfBudget budget;

  BoundedPdfStream(RandomAccessStreamCache cache, RandomAccessReadView view, PdfBudget budget)
      throws IOException {
    super(cache, view);
    this.budget = budget;
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    measure();
    return super.createInputStream(options);
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    measure();
    return super.createView();
  }

  /** Unpacks the stream to see how large it becomes. */
  void measure() throws IOException {
    byte[] bytes = null;
    COSBase filters = getFilters();
    int count = filters instanceof COSArray array ? array.size() : filters == null ? 0 : 1;
    for (int i = 0; i < count; i++) {
      COSBase name = filters instanceof COSArray array ? array.getObject(i) : filters;
      if (!(name instanceof COSName filter)) {
        return;
      }
      Sink sink = new Sink(i < count - 1);
      try (InputStream in =
          bytes == null ? createRawInputStream() : new ByteArrayInputStream(bytes)) {
        FilterFactory.INSTANCE.getFilter(filter).decode(in, sink, this, i);
      }
      sink.end();
      bytes = sink.kept.toByteArray();
    }
    if (count == 0) {
      budget.take(this, 0);
    }
  }

  /** Counts, and keeps what a further filter unpacks. */
  private final class Sink extends OutputStream {

    private final boolean isKept;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final long most = budget.most(BoundedPdfStream.this);
    private long count;

    Sink(boolean isKept) {
      this.isKept = isKept;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
      if (count > most) {
        throw PdfBudget.exceeded();
      }
      if (isKept) {
        kept.write(bytes, offset, length);
      }
    }

    void end() {
      budget.take(BoundedPdfStream.this, count);
    }
  }
}
