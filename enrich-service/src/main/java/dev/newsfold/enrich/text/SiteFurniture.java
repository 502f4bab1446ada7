package dev.newsfold.enrich.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The buttons, labels and counters of a page. */
final class SiteFurniture {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Whole lines, by letters and digits alone, and the rule that each falls under. */
  private static final Map<String, String> LABELS = labels();

  private static final Set<String> PLATFORMS =
      Set.of(
          "facebook",
          "twitter",
          "x",
          "whatsapp",
          "linkedin",
          "telegram",
          "reddit",
          "pinterest",
          "email",
          "e-mail",
          "mail",
          "share",
          "tweet",
          "print",
          "copy",
          "link",
          "flipboard",
          "instagram",
          "youtube",
          "messenger",
          "google",
          "teilen",
          "drucken",
          "compartir",
          "partager",
          "imprimir",
          "sms",
          "tumblr",
          "save",
          "via",
          "on",
          "this",
          "plus",
          "xing",
          "threads",
          "bluesky",
          "mastodon",
          "comment",
          "comments");

  private static final Pattern COUNTER =
      Pattern.compile(
          "^\\W{0,3}\\d{1,6}\\s?(?:comments?|shares?|views?|likes?|min(?:ute)?s?(?: read)?|reads?|"
              + "kommentare?|comentarios?|commentaires?|photos?|fotos?|minuten(?: lesezeit)?)\\W?$",
          ANY_CASE);

  private static final Set<String> COUNTED =
      Set.of(
          "comment",
          "comments",
          "share",
          "shares",
          "view",
          "views",
          "like",
          "likes",
          "min",
          "mins",
          "minute",
          "minutes",
          "read",
          "reads",
          "kommentar",
          "kommentare",
          "comentario",
          "comentarios",
          "commentaire",
          "commentaires",
          "photo",
          "photos",
          "foto",
          "fotos",
          "minuten");

  private static final Set<String> STATING =
      Set.of(
          "published",
          "posted",
          "updated",
          "modified",
          "created",
          "publish",
          "pub",
          "veröffentlicht",
          "aktualisiert",
          "stand",
          "erstellt",
          "publicado",
          "actualizado",
          "publié",
          "jour",
          "pubblicato");

  private static final Set<String> FILING =
      Set.of(
          "tag",
          "tags",
          "topic",
          "topics",
          "category",
          "categories",
          "filed",
          "keyword",
          "keywords",
          "section",
          "reading",
          "read",
          "word",
          "schlagwörter",
          "schlagworte",
          "themen",
          "rubrik",
          "lesezeit",
          "etiquetas",
          "temas",
          "categoría",
          "clave",
          "mots-clés",
          "clés",
          "thèmes");

  private static final Pattern BREADCRUMBS =
      Pattern.compile("^[\\p{L}\\p{N} &'’-]{2,30}(?:\\s?[>›»]\\s?[\\p{L}\\p{N} &'’-]{2,40}){2,8}$");

  private static final Pattern STATED =
      Pattern.compile(
          "^\\W{0,3}(?:(?:first |last |originally )?(?:published|posted|updated|modified|created)"
              + "(?: (?:on|at|date))?|publish(?:ed)? date|pub date|veröffentlicht(?: am)?|"
              + "aktualisiert(?: am)?|stand|erstellt(?: am)?|publicado(?: el)?|actualizado(?: el)?|"
              + "publié(?: le)?|mis à jour(?: le)?|pubblicato(?: il)?|publicado em)\\s?[:|]?\\s?"
              + "(?=.{0,30}\\d)[^.]{4,110}$",
          ANY_CASE);

  private static final Pattern FILED =
      Pattern.compile(
          "^\\W{0,3}(?:tags?|topics?|categor(?:y|ies)|filed (?:under|in)|keywords?|section|"
              + "reading time|read time|estimated reading time|word count|schlagwörter|schlagworte|"
              + "themen|rubrik|lesezeit|etiquetas|temas|categoría|palabras clave|mots[- ]clés|"
              + "thèmes|tag)\\s?:\\s?\\S",
          ANY_CASE);

  private SiteFurniture() {}

  private static Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    name(
        labels,
        "advertisement",
        """
        ad ads advertisement advertising anzeige werbung publicidad publicité pubblicità publicidade
        sponsored sponsoredcontent storycontinuesbelowadvertisement storycontinuesbelow
        articlecontinuesbelow advertisementcontinuereadingbelow scrolltocontinue
        articlecontinuesafterad continuereadingbelow storycontinuesbelowthisad
        """);
    name(
        labels,
        "navigation",
        """
        menu home homepage search skiptocontent skiptomaincontent backtotop top close loading
        loadmore next previous nextarticle previousarticle readmore more seemore showmore viewmore
        sourcelink source play pause video watch watchvideo listen gallery photos print printarticle
        expand enlarge startseite menü suche weiterlesen mehr zurück zumseitenanfang nachoben
        zuminhalt drucken inicio buscar leermás vermás imprimir siguiente anterior accueil
        rechercher liresuite lirelasuite imprimer hidecaption togglecaption viewgallery breakingnews
        latestnews contactus aboutus quelllink enlacedelafuente morenewsvideos
        """);
    name(
        labels,
        "share",
        """
        share sharethis tweet email facebook twitter whatsapp linkedin telegram reddit pinterest
        copylink linkcopied sharethisarticle sharethisstory sharearticle shareonfacebook
        shareontwitter teilen artikelteilen merken kommentieren compartir compartiren partager
        condividi compartilhar comments comment leaveacomment postacomment kommentare comentarios
        commentaires likethis save savearticle bookmark flipboard instagram youtube tiktok
        """);
    return Map.copyOf(labels);
  }

  private static void name(Map<String, String> labels, String rule, String keys) {
    StringTokenizer names = new StringTokenizer(keys);
    while (names.hasMoreTokens()) {
      labels.put(names.nextToken(), rule);
    }
  }

  /** The rule of a line that is a button or label as a whole, null for any other. */
  static @Nullable String named(Line line) {
    if (line.words() > 6) {
      return null;
    }
    return line.words() == 0 ? "navigation" : LABELS.get(line.key());
  }

  static List<LineRule> rules() {
    return List.of(
        new LineRule("share", PLATFORMS, SiteFurniture::listsPlatforms),
        new LineRule("navigation", COUNTED, line -> COUNTER.matcher(line.analysed()).find()),
        new LineRule("navigation", Set.of(">", "›", "»"), SiteFurniture::isBreadcrumb),
        new LineRule("date-line", STATING, SiteFurniture::statesDate),
        new LineRule("metadata", FILING, SiteFurniture::filesArticle));
  }

  private static boolean listsPlatforms(Line line) {
    return line.words() >= 2
        && line.words() <= 14
        && !line.endsSentence()
        && PLATFORMS.containsAll(line.vocabulary());
  }

  private static boolean isBreadcrumb(Line line) {
    return line.words() <= 16
        && !line.endsSentence()
        && BREADCRUMBS.matcher(line.analysed()).find();
  }

  /** A line that does nothing but state when the article came out. */
  static boolean statesDate(Line line) {
    return line.words() <= 22
        && !line.quotesSomeone()
        && !line.reportsSpeech()
        && STATED.matcher(line.analysed()).find();
  }

  private static boolean filesArticle(Line line) {
    return line.words() <= 40 && !line.endsSentence() && FILED.matcher(line.analysed()).find();
  }
}
