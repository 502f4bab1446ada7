package dev.newsfold.ingest.format.xml;

import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML document, element by element, by names without prefixes. Document types are
 * passed over, external entities never fetched; entities stand for what HTML means by them.
 */
public final class XmlCursor {

  /** How much longer a document may be than the text in it. */
  private static final int MARKUP = 4;

  private static final int DEEPEST = 1000;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private int depth;

  private XmlCursor(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // Newer JDKs stop at 200 by themselves, and call the document malformed.
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEEPEST));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it refers to " + systemId);
        });
    return factory;
  }

  /** The caller closes the stream. */
  public static XmlCursor of(InputStream in, Limits limits) {
    long most = Math.min(limits.fileBytes(), (long) MARKUP * limits.articleBytes());
    try {
      return new XmlCursor(FACTORY.createXMLStreamReader(new LimitedInput(in, most)));
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Goes on to the next element's begin or end, or to text; false at the end of the document. */
  public boolean next() {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          requireAllowedDepth();
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
        if (isStart() || isEnd() || isText()) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private void requireAllowedDepth() {
    if (depth > DEEPEST) {
      throw new UnusableException(
          RejectionCode.TOO_DEEP, "has XML elements nested more than " + DEEPEST + " deep");
    }
  }

  public boolean isStart() {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  public boolean isStart(String name) {
    return isStart() && xml.getLocalName().equals(name);
  }

  public boolean isEnd() {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  public boolean isText() {
    int event = xml.getEventType();
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE
        || event == XMLStreamConstants.ENTITY_REFERENCE;
  }

  /** The name of the element that begins or ends here. */
  public String name() {
    return xml.getLocalName();
  }

  /** How many elements are open, the one that begins here included. */
  public int depth() {
    return depth;
  }

  /** The text that is here. */
  public String text() {
    boolean isEntity = xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE;
    return isEntity ? entity(xml.getLocalName()) : xml.getText();
  }

  private static String entity(String name) {
    String text = Parser.unescapeEntities("&" + name + ";", false);
    return text.startsWith("&") && text.length() > 1 ? "" : text;
  }

  /** Null where the element that begins here has no such attribute, or nothing in it. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name) && !xml.getAttributeValue(i).isBlank()) {
        return xml.getAttributeValue(i).strip();
      }
    }
    return null;
  }

  /** Goes to the end of the element that begins here. */
  public void skip() {
    leave(depth - 1);
  }

  /** Goes on until no more than so many elements are open. */
  public void leave(int open) {
    boolean isMore = true;
    while (depth > open && isMore) {
      isMore = next();
    }
  }

  /** All words in the element that begins here, at whose end it is then; null where none are. */
  public @Nullable String words(int most) {
    StringBuilder words = new StringBuilder();
    int outside = depth - 1;
    while (next() && depth > outside) {
      if (isText() && words.length() < most) {
        words.append(text());
      }
    }
    String collapsed = words.toString().replaceAll("\\s+", " ").strip();
    return collapsed.isEmpty() ? null : collapsed;
  }

  private static UnusableException malformed(XMLStreamException failure) {
    if (failure.getNestedException() instanceof IOException e
        && e instanceof LimitedInput.TooLongException) {
      return new UnusableException(RejectionCode.TOO_LARGE, String.valueOf(e.getMessage()));
    }
    String where =
        failure.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(
                    failure.getLocation().getLineNumber(), failure.getLocation().getColumnNumber());
    return new UnusableException(
        RejectionCode.MALFORMED_XML, "is malformed XML" + where + ": " + said(failure));
  }

  /** The parser's own words stand below a line that says where. */
  private static String said(XMLStreamException failure) {
    String message = String.valueOf(failure.getMessage());
    int start = message.indexOf("Message: ");
    return start < 0 ? message : message.substring(start + "Message: ".length());
  }
}
