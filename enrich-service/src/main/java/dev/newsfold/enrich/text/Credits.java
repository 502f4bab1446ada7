package dev.newsfold.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who wrote, edited and sent the report, and how to reach them. */
final class Credits {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern DESK =
      Pattern.compile(
          "^[(\\[—–-]?\\s{0,3}(?:(?:additional |further |with )?(?:reporting|writing|editing|"
              + "compiled|edited|written|translated|translation|graphics?|contributed)"
              + "(?: and (?:writing|editing|reporting))? (?:by|from)\\b|reportage d|"
              + "(?:re)?(?:édité|écrit|traduit) par|reporte de|(?:escrito|editado|traducido|"
              + "redactado) por|(?:bericht|text|redaktion|redigiert|geschrieben|übersetzt)"
              + "(?: von|:)|con información de|mit material (?:von|der)|"
              + "a cura di|reportagem (?:de|por)|edição de)",
          ANY_CASE);

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "\\b(?:contributed to this (?:report|story|article|post|piece)|contributed reporting|"
              + "contribu(?:ed|yeron|yó) (?:a|con) este (?:reporte|informe|artículo)|"
              + "trugen? zu diesem bericht bei|ont? contribué à (?:cet article|ce reportage))",
          ANY_CASE);

  private static final Pattern CONTACT =
      Pattern.compile(
          "^(?:(?:e-?mail|contact|tel|phone|twitter|follow|on twitter)\\W{0,3}|"
              + "[\\p{L} .]{0,40}(?: at|:|\\|)? ?)?"
              + "(?:[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{2,12}){1,3}|@\\w{2,30}|"
              + "\\+?\\(?\\d{2,4}\\)?[ .-]\\d{2,4}[ .-]\\d{3,5})\\W{0,3}$",
          ANY_CASE);

  private static final Pattern ROLE =
      Pattern.compile(
          "^[\\p{L}.'’ -]{4,50}(?:,| is an?| \\|) ?(?:[\\p{L}]{1,20} ){0,4}"
              + "(?:staff writer|staff reporter|correspondent|reporter|editor|columnist|"
              + "journalist|contributor)\\b[^.]{0,120}\\.?$",
          ANY_CASE);

  private Credits() {}

  static List<LineRule> rules() {
    return List.of(
        new LineRule("reporter-credits", deskWords(), Credits::namesTheDesk),
        new LineRule(
            "reporter-credits",
            Set.of("contributed", "contribuyó", "contribuyeron", "trug", "trugen", "contribué"),
            line -> line.words() <= 40 && CONTRIBUTED.matcher(line.analysed()).find()),
        new LineRule(
            "reporter-credits",
            Set.of("@"),
            line -> line.words() <= 12 && CONTACT.matcher(line.analysed()).find()));
  }

  private static Set<String> deskWords() {
    return Set.of(
        "reporting",
        "writing",
        "editing",
        "compiled",
        "edited",
        "written",
        "translated",
        "translation",
        "graphic",
        "graphics",
        "reportage",
        "édité",
        "écrit",
        "traduit",
        "reporte",
        "escrito",
        "editado",
        "traducido",
        "redactado",
        "bericht",
        "text",
        "redaktion",
        "redigiert",
        "geschrieben",
        "übersetzt",
        "información",
        "material",
        "cura",
        "reportagem",
        "edição",
        "contributed");
  }

  private static boolean namesTheDesk(Line line) {
    boolean bracketed = line.text().startsWith("(") || line.text().startsWith("[");
    boolean isShort = line.words() <= 14 && line.isMostlyCapitalised();
    return (isShort || (bracketed && line.words() <= 80))
        && !line.quotesSomeone()
        && DESK.matcher(line.analysed()).find();
  }

  /**
   * A telephone number or a writer's office alone on a line; only safe after the last paragraph.
   */
  static boolean signsOff(Line line) {
    return line.words() <= 25
        && !line.quotesSomeone()
        && (CONTACT.matcher(line.analysed()).find() || ROLE.matcher(line.analysed()).find());
  }
}
