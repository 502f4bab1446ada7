package dev.newsfold.enrich.stream.encoding;

/** Postings by the steps from key to key and from day to day; numbers are as good as drawn. */
public final class PostingsEncoding extends Encoding<Postings> {

  public PostingsEncoding() {
    super("postings", 1);
  }

  @Override
  void write(Postings postings, ByteWriter out) {
    out.unsigned(postings.size());
    long key = 0;
    long day = 0;
    for (int i = 0; i < postings.size(); i++) {
      long step = postings.key(i) - key;
      long nextDay = postings.rank(i) >>> Integer.SIZE;
      out.unsigned((step << 1) | (postings.isListed(i) ? 1 : 0));
      out.signed(nextDay - day);
      out.fixedInt((int) postings.rank(i));
      key = postings.key(i);
      day = nextDay;
    }
  }

  @Override
  Postings read(ByteReader in) {
    int size = in.size();
    Postings postings = new Postings(size);
    long key = 0;
    long day = 0;
    for (int i = 0; i < size; i++) {
      long step = in.unsigned();
      key += step >>> 1;
      day += in.signed();
      postings.add(key, (day << Integer.SIZE) | (in.fixedInt() & 0xFFFFFFFFL), (step & 1) == 1);
    }
    return postings;
  }
}
