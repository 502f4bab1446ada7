package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.memo.RecentWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds the spellings that one name has in different romanisations into one.
 *
 * <p>The rules join what the common schemes for Cyrillic (BGN/PCGN, ISO 9, passports, German and
 * French press), Arabic (with and without doubled vowels, {@code al} and {@code el}) and East Asian
 * names (with and without hyphens) write differently. They leave vowels apart that tell names
 * apart.
 */
final class NameFolding {

  private record Rule(Pattern pattern, String replacement) {}

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʼʹ.]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PATRONYMIC = Pattern.compile(".{2,}(?:ovich|evich|ovna|evna)");

  private static final List<Rule> RULES =
      List.of(
          rule("^(?:el|ul)$", "al"),
          rule("^abd(?:el|al|ul|oul|ool)", "abdul"),
          rule("^m[ou]u?h+am+[aeou]d$", "muhammad"),
          rule("^h(?:u|o|ou)s+[aeiy]+n$", "husein"),
          rule("^a[kh]h?m[ae]d$", "ahmad"),
          rule("^alexand[e]?r$", "aleksandr"),
          rule("tsch|^tch", "ch"),
          rule("sch(?=[aeiouy])|shch", "sh"),
          rule("kh", "h"),
          rule("gh", "g"),
          rule("dh", "d"),
          rule("ph", "f"),
          rule("ck", "k"),
          rule("q(?!u)", "k"),
          rule("(?<=[aeiou])x", "ks"),
          rule("(?<=[aeiou])ch?r(?=is)", "hr"),
          rule("ou|oo", "u"),
          rule("(?:eye|eie|ee|eje|ye|ie)v(a?)$", "ev$1"),
          rule("(?<=[aou])[yij]ev(a?)$", "ev$1"),
          rule("(?:ov|of+)$", "ov"),
          rule("(?:ev|ef+)$", "ev"),
          rule("^[yj]e(?=[vlk])", "e"),
          rule("^(?:iu|yu|ju)(?=[rl])", "yu"),
          rule("^(?:ia|ya|ja)(?=[krs][^aeiou])", "ya"),
          rule("(?<=.)[yj](?![aeou])", "i"),
          rule("(?<=.)[yj](?=[aeou])", "i"),
          rule("ah$", "a"),
          rule("(.)\\1+", "$1"));

  private static final RecentWords<String> FOLDED = new RecentWords<>(NameFolding::fold);

  private NameFolding() {}

  /** The words of a name, folded. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    for (String word : NOT_LETTERS.split(plain(name), -1)) {
      if (!word.isEmpty()) {
        words.add(FOLDED.of(word));
      }
    }
    return words;
  }

  /** Whether a folded word is a middle name that Russian texts give and others leave out. */
  static boolean isPatronymic(String word) {
    return PATRONYMIC.matcher(word).matches();
  }

  private static String fold(String word) {
    String folded = word;
    for (Rule rule : RULES) {
      folded = rule.pattern().matcher(folded).replaceAll(rule.replacement());
    }
    return folded;
  }

  /** Lower case without accents and apostrophes. */
  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      switch (letter) {
        case 'ø' -> latin.append('o');
        case 'ł' -> latin.append('l');
        case 'đ', 'ð' -> latin.append('d');
        case 'ı' -> latin.append('i');
        case 'æ' -> latin.append("ae");
        case 'œ' -> latin.append("oe");
        case 'ß' -> latin.append("ss");
        case 'þ' -> latin.append("th");
        default -> latin.append(letter);
      }
    }
    String decomposed = Normalizer.normalize(latin, Normalizer.Form.NFD);
    return APOSTROPHES.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
  }

  private static Rule rule(String pattern, String replacement) {
    return new Rule(Pattern.compile(pattern), replacement);
  }
}
