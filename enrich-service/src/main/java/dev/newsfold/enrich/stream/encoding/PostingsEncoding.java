package dev.newsfold.enrich.stream.encoding;

/** Postings by the steps from key to key, from day to day and from number to number. */
public final class PostingsEncoding extends Encoding<Postings> {

  /** What an earlier release wrote has numbers that were as good as drawn, in four bytes each. */
  private static final int FIXED_NUMBERS = 2;

  private static final int VERSION = 3;

  public PostingsEncoding() {
    super("postings", FIXED_NUMBERS, VERSION);
  }

  /** Takes the ranks of one key. */
  public interface Ranks {

    /** Whether the next one may be wanted. */
    boolean take(long rank, boolean isListed);
  }

  /**
   * Hands over the ranks of one key without making anything of the others.
   *
   * @return whether what is written next may have more of the key
   */
  public boolean find(byte[] bytes, long wanted, Ranks ranks) {
    ByteReader in = reader(bytes);
    int size = in.size();
    boolean isFixed = in.version() == FIXED_NUMBERS;
    long key = 0;
    long day = 0;
    int number = 0;
    for (int i = 0; i < size; i++) {
      long step = in.unsigned();
      key += step >>> 1;
      day += in.signed();
      number = isFixed ? in.fixedInt() : number + (int) in.signed();
      if (key > wanted || (key == wanted && !ranks.take(rank(day, number), (step & 1) == 1))) {
        return false;
      }
    }
    return true;
  }

  private static long rank(long day, int number) {
    return (day << Integer.SIZE) | Integer.toUnsignedLong(number);
  }

  @Override
  void write(Postings postings, ByteWriter out) {
    out.unsigned(postings.size());
    long key = 0;
    long day = 0;
    int number = 0;
    for (int i = 0; i < postings.size(); i++) {
      long step = postings.key(i) - key;
      long nextDay = postings.rank(i) >>> Integer.SIZE;
      int nextNumber = (int) postings.rank(i);
      out.unsigned((step << 1) | (postings.isListed(i) ? 1 : 0));
      out.signed(nextDay - day);
      out.signed(nextNumber - number);
      key = postings.key(i);
      day = nextDay;
      number = nextNumber;
    }
  }

  @Override
  Postings read(ByteReader in) {
    int size = in.size();
    boolean isFixed = in.version() == FIXED_NUMBERS;
    Postings postings = new Postings(size);
    long key = 0;
    long day = 0;
    int number = 0;
    for (int i = 0; i < size; i++) {
      long step = in.unsigned();
      key += step >>> 1;
      day += in.signed();
      number = isFixed ? in.fixedInt() : number + (int) in.signed();
      postings.add(key, rank(day, number), (step & 1) == 1);
    }
    return postings;
  }
}
