package dev.newsfold.enrich.text;

import java.util.List;

/** Makes a headline of the first sentence of a text that has none. */
final class LeadHeadline {

  static final int LONGEST = 110;
  private static final int SHORTEST = 40;
  private static final int LEAD = 2_000;

  private LeadHeadline() {}

  static String of(String body) {
    FindDateline.Found dateline = FindDateline.in(body);
    String lead = dateline == null ? body : body.substring(dateline.length());
    List<Sentences.Sentence> sentences = Sentences.of(lead, LEAD);
    String sentence = sentences.isEmpty() ? lead.strip() : sentences.get(0).text();
    String plain = sentence.replaceAll("\\s{1,9}", " ").replaceFirst("[.:;,]{1,3}$", "");
    return plain.length() <= LONGEST ? plain : shortened(plain);
  }

  /** Ends at the last clause that fits, else at a word, which an ellipsis then says. */
  private static String shortened(String sentence) {
    int clause = -1;
    for (int i = SHORTEST; i <= LONGEST && i < sentence.length() - 1; i++) {
      if (endsClause(sentence, i)) {
        clause = i;
      }
    }
    if (clause > 0) {
      return sentence.substring(0, clause).replaceFirst("[,;:–— ]{1,3}$", "").strip();
    }
    int word = sentence.lastIndexOf(' ', LONGEST - 1);
    int end = word > SHORTEST ? word : LONGEST - 1;
    if (Character.isHighSurrogate(sentence.charAt(end - 1))) {
      end--;
    }
    return sentence.substring(0, end).strip() + "…";
  }

  private static boolean endsClause(String sentence, int at) {
    char character = sentence.charAt(at);
    if (",;:–—".indexOf(character) >= 0) {
      return sentence.charAt(at + 1) == ' ' && balanced(sentence, at);
    }
    return character == ' '
        && balanced(sentence, at)
        && startsClause(sentence.substring(at + 1, Math.min(sentence.length(), at + 9)));
  }

  private static boolean startsClause(String rest) {
    return rest.startsWith("which ")
        || rest.startsWith("who ")
        || rest.startsWith("while ")
        || rest.startsWith("after ")
        || rest.startsWith("as ")
        || rest.startsWith("when ")
        || rest.startsWith("because ")
        || rest.startsWith("amid ")
        || rest.startsWith("before ");
  }

  private static boolean balanced(String sentence, int end) {
    long quotes = sentence.substring(0, end).chars().filter(c -> c == '"').count();
    long open = sentence.substring(0, end).chars().filter(c -> c == '“' || c == '(').count();
    long close = sentence.substring(0, end).chars().filter(c -> c == '”' || c == ')').count();
    return quotes % 2 == 0 && open == close;
  }
}
