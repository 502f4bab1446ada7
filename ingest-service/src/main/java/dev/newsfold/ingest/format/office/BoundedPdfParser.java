package dev.newsfold.ingest.format.office;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * A parser whose streams may be unpacked to so many bytes and no more: PDFBox unpacks each of them
 * in memory, and a stream of some kilobytes can be one of gigabytes.
 */
final class BoundedPdfParser extends PDFParser {

  BoundedPdfParser(byte[] bytes) throws IOException {
    super(new PdfBytes(bytes));
    COSDocument unbounded = document;
    document = new Bounded(this);
    unbounded.close();
  }

  /** Makes the streams of a document such that they keep to a budget. */
  private static final class Bounded extends COSDocument {

    private final PdfBudget budget = new PdfBudget();
    private final ICOSParser parser;
    private final RandomAccessStreamCache cache;

    Bounded(ICOSParser parser) throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache(), parser);
      this.parser = parser;
      this.cache = IOUtils.createMemoryOnlyStreamCache().create();
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new BoundedPdfStream(cache, parser.createRandomAccessReadView(start, length), budget);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
