package dev.newsfold.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words under a picture, known by whom they credit with it. */
final class Captions {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String PICTURE =
      "(?:photos?|photographs?|photographers?|images?|pictures?|pics?|video|illustration|graphic|"
          + "fotos?|bild(?:er)?|symbol(?:bild|foto)|archiv(?:bild|foto)|fotograf(?:ía|ia|o)s?|"
          + "imagen|imágenes|crédit|image d'illustration|grafik|quelle)";

  /** A paragraph may begin with "Video:"; a caption of more than a sentence names the archive. */
  private static final int LONGEST_SENTENCE = 40;

  private static final Pattern ARCHIVE =
      Pattern.compile(
          "^(?:FILE\\b|(?i:file photo|caption|image caption|this (?:undated|file|handout|"
              + "photo|image)))");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:FILE(?: PHOTO)?\\s{0,2}[-–—:]|file photo\\b|caption\\s?:|image caption\\b|"
              + "(?:"
              + PICTURE
              + "|credit|courtesy)(?: (?:credit|by|courtesy|source|von|de|par|por)){0,2}\\s?[:|/©]|"
              + "(?:AP|AFP|EPA|REUTERS) (?:photo|file|image)\\b|this (?:undated |file |handout |"
              + "screen ?grab |image |photo ){1,3}[^.]{0,60}\\b(?:shows|provided|released|taken|"
              + "made available)\\b|EMBED\\b)",
          ANY_CASE);

  /** A name and an agency in brackets; the agency alone signs the report and stays with it. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[(\\[](?=[^()\\[\\]]{0,100}(?:/|\\bvia\\b|\\|))"
              + "(?=[^()\\[\\]]{0,100}\\p{Lu}[\\p{L}'’-]{0,20}\\p{Ll} \\p{Lu})"
              + "[^()\\[\\]]{5,120}[)\\]]$");

  private static final Pattern BRACKETED_PICTURE =
      Pattern.compile(
          "[(\\[]\\s?(?:(?:AP|AFP|EPA|file|staff|courtesy|undated) ){0,2}"
              + "(?:"
              + PICTURE
              + "|credit|courtesy|handout)\\b[^()\\[\\]]{0,120}[)\\]]\\.?$",
          ANY_CASE);

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?:(?:©|\\(c\\)|copyright)\\s?[^.]{2,90}|"
              + "\\b(?:picture|photo|image|foto) taken\\b[^.]{2,40}\\..{0,160}|"
              + "\\b(?:handout|courtesy|hand-out)(?: photo| image)?(?: via| of|/)? ?[^.]{2,60}|"
              + "\\b"
              + PICTURE
              + "(?:[ -](?:credit|by|courtesy|source)){0,2}\\s?[:/|©]\\s?[^.]{2,90}|"
              + "\\b(?:getty images|shutterstock|istock(?:photo)?|picture[ -]alliance|imago|"
              + "unsplash|pixabay|flickr|wikimedia commons|adobe stock|alamy|europa press)\\b"
              + "[^.]{0,40}|\\bvia (?:getty|reuters|ap|afp|epa)\\b[^.]{0,40})\\.?$",
          ANY_CASE);

  /** {@code Jane Doe/REUTERS}, {@code REUTERS/Jane Doe}, {@code Jane Doe | The Paper}. */
  private static final Pattern NAME_AND_AGENCY =
      Pattern.compile(
          "(?:^|[.)!?]\\s{0,2})(?:[A-Z]{2,9}(?: [A-Z]{2,9})?\\s?[/|]\\s?\\p{Lu}[\\p{L}.'’-]{1,20}"
              + "(?: \\p{Lu}[\\p{L}.'’-]{0,20}){0,3}|\\p{Lu}[\\p{L}.'’-]{1,20}"
              + "(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,3}\\s?[/|]\\s?\\p{Lu}[\\p{L}.&'’/ -]{1,60})$");

  private Captions() {}

  static List<LineRule> rules() {
    return List.of(new LineRule("caption", triggers(), Captions::captions));
  }

  private static Set<String> triggers() {
    return Set.of(
        "©",
        "|",
        "copyright",
        "c",
        "photo",
        "photos",
        "photograph",
        "photographer",
        "photographs",
        "photographers",
        "image",
        "images",
        "picture",
        "pictures",
        "pic",
        "pics",
        "video",
        "file",
        "illustration",
        "graphic",
        "foto",
        "fotos",
        "bild",
        "bilder",
        "symbolbild",
        "symbolfoto",
        "archivbild",
        "archivfoto",
        "fotografía",
        "fotografia",
        "fotografo",
        "fotógrafo",
        "imagen",
        "imágenes",
        "crédit",
        "grafik",
        "quelle",
        "credit",
        "courtesy",
        "handout",
        "hand-out",
        "getty",
        "shutterstock",
        "istock",
        "istockphoto",
        "alliance",
        "picture-alliance",
        "imago",
        "unsplash",
        "pixabay",
        "flickr",
        "wikimedia",
        "adobe",
        "alamy",
        "europa",
        "caption",
        "ap",
        "afp",
        "epa",
        "dpa",
        "reuters",
        "press",
        "staff",
        "via",
        "embed");
  }

  private static boolean captions(Line line) {
    String text = line.analysed();
    if (line.words() > 110) {
      return false;
    }
    boolean shortOrUnfinished = line.words() <= LONGEST_SENTENCE || !line.endsSentence();
    if (OPENING.matcher(text).find() && (shortOrUnfinished || ARCHIVE.matcher(text).find())) {
      return true;
    }
    String tail = text.substring(Math.max(0, text.length() - 260));
    if (BRACKETED_PICTURE.matcher(tail).find()) {
      return true;
    }
    return !line.endsSentence()
        && (BRACKETED.matcher(tail).find()
            || CREDIT_AT_END.matcher(tail).find()
            || NAME_AND_AGENCY.matcher(tail).find());
  }
}
