package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts what follows the last paragraph, and link lists that say of themselves what they are. */
final class TailOfText {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_LIST_BETWEEN_PARAGRAPHS = 8;
  private static final int HEADLINES_THAT_MAKE_A_LIST = 3;

  private static final Pattern LINK_HEADING =
      Pattern.compile(
          "^\\W{0,4}(?:read (?:more|also|next|on)|see also|related(?: \\w{1,12}){0,2}|"
              + "more (?:from|on|in|about|news|stories|headlines)\\b.{0,40}|next (?:in|up)\\b.{0,30}|"
              + "up next|most (?:read|popular|viewed|shared|commented|watched)\\b.{0,30}|"
              + "(?:previous|earlier) (?:coverage|stories|reports?)|"
              + "trending(?: \\w{1,12}){0,3}|recommended(?: \\w{1,12}){0,3}|"
              + "you (?:may|might)(?: also)? (?:like|enjoy)\\b.{0,30}|"
              + "(?:stories|articles|news|posts) (?:you|for you)\\b.{0,30}|"
              + "(?:latest|top|popular|breaking|other|similar|today['’]s) (?:news|stories|articles|"
              + "headlines|videos|posts)\\b.{0,20}|editors?['’]?s? picks?|(?:around|from) the web|"
              + "(?:sponsored|promoted|paid) (?:stories|links|content)|in other news|"
              + "also (?:in|on|read|see)\\b.{0,30}|don['’]t miss|what to read next|keep reading|"
              + "(?:further|suggested) reading|explore more|"
              + "mehr (?:zum thema|zu|aus|von|lesen|artikel|nachrichten)\\b.{0,40}|"
              + "lesen sie (?:auch|mehr|weiter)|das könnte (?:sie|dich)\\b.{0,30}|meistgelesen\\w?"
              + "(?: \\w{1,12}){0,2}|weitere (?:artikel|nachrichten|themen|meldungen)\\b.{0,30}|"
              + "passend (?:dazu|zum thema)|zum thema|auch interessant|ähnliche artikel|"
              + "más (?:noticias|información|sobre|le[ií]d[oa]s|en|de)\\b.{0,40}|"
              + "le[ea] (?:también|más|además)|(?:también )?te puede interesar|"
              + "(?:noticias|artículos|contenidos?) relacionad[oa]s?|lo más (?:leído|visto)|"
              + "(?:à )?lire (?:aussi|également)|sur le même (?:sujet|thème)|"
              + "articles? (?:liés|associés|similaires)|les plus lus|leggi anche|"
              + "articoli correlati|leia (?:também|mais)|notícias relacionadas|lees ook)"
              + "\\s?[:»>]?$",
          ANY_CASE);

  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("^\\p{L}[\\p{L}\\p{N} _-]{1,30}\\s?:(?:\\s?.{0,60})$");

  private TailOfText() {}

  /** Cuts lists of links under a heading that announces them. */
  static void cutAnnouncedLinks(Draft draft) {
    for (int i = draft.nextOpen(0); i < draft.size(); i = draft.nextOpen(i + 1)) {
      if (announcesLinks(draft.line(i)) && i > 0) {
        cutLinksUnder(draft, i);
      }
    }
  }

  private static boolean announcesLinks(Line line) {
    return line.words() > 0
        && line.words() <= 9
        && !line.endsSentence()
        && LINK_HEADING.matcher(line.analysed()).matches();
  }

  private static void cutLinksUnder(Draft draft, int heading) {
    if (leadsToTheEnd(draft, heading)) {
      draft.cut(heading, "tail-header");
      for (int i = draft.nextOpen(heading + 1); i < draft.size(); i = draft.nextOpen(i + 1)) {
        cutAsLink(draft, i);
      }
      return;
    }
    List<Integer> links = linksRightUnder(draft, heading);
    if (!links.isEmpty()) {
      draft.cut(heading, "tail-header");
      links.forEach(link -> draft.cut(link, "related-links"));
    }
  }

  /** Only headlines and teasers follow: whole sentences may be text that goes on. */
  private static boolean leadsToTheEnd(Draft draft, int heading) {
    for (int i = draft.nextOpen(heading + 1); i < draft.size(); i = draft.nextOpen(i + 1)) {
      if (draft.line(i).isParagraph() && LineRules.cutting(draft.line(i)) == null) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> linksRightUnder(Draft draft, int heading) {
    List<Integer> links = new ArrayList<>();
    int index = draft.nextOpen(heading + 1);
    boolean apart = index > heading + 1;
    while (index < draft.size()
        && links.size() < LONGEST_LIST_BETWEEN_PARAGRAPHS
        && (draft.line(index).looksLikeHeadline() || draft.line(index).isTeaser())) {
      links.add(index);
      int next = draft.nextOpen(index + 1);
      if (apart && next > index + 1) {
        break;
      }
      index = next;
    }
    return links;
  }

  /** Cuts what no longer is text after the last paragraph. */
  static void cutTail(Draft draft) {
    int last = draft.lastParagraph();
    if (last < 0) {
      return;
    }
    boolean begun = false;
    List<Integer> undecided = new ArrayList<>();
    for (int i = last + 1; i < draft.size(); i++) {
      if (draft.isCut(i)) {
        begun |= !"caption".equals(draft.rule(i));
      } else if (draft.isOpen(i)) {
        Line line = draft.line(i);
        if (!begun && line.introducesList() && line.words() >= 4) {
          return;
        }
        begun |= cutByItself(draft, i, begun);
        if (draft.isOpen(i) && begun) {
          cutAsLink(draft, i);
        } else if (draft.isOpen(i)) {
          undecided.add(i);
        }
      }
    }
    long headlines = undecided.stream().filter(i -> isLinkLike(draft.line(i))).count();
    if (headlines >= HEADLINES_THAT_MAKE_A_LIST && headlines * 2 >= undecided.size()) {
      undecided.forEach(i -> cutAsLink(draft, i));
    }
  }

  private static boolean isLinkLike(Line line) {
    return !line.isListItem() && (line.looksLikeHeadline() || line.isTeaser());
  }

  private static boolean cutByItself(Draft draft, int index, boolean begun) {
    Line line = draft.line(index);
    if (isKeyAndValue(line) && (begun || hasKeyAndValueNeighbour(draft, index))) {
      draft.cut(index, "metadata");
      return true;
    }
    if (Credits.signsOff(line)) {
      draft.cut(index, "reporter-credits");
      return true;
    }
    if (announcesLinks(line)) {
      draft.cut(index, "tail-header");
      return true;
    }
    return false;
  }

  private static boolean hasKeyAndValueNeighbour(Draft draft, int index) {
    int next = draft.nextOpen(index + 1);
    return next < draft.size()
        && isKeyAndValue(draft.line(next))
        && !draft.line(index).isListItem();
  }

  private static boolean isKeyAndValue(Line line) {
    return line.words() <= 10
        && !line.endsSentence()
        && KEY_AND_VALUE.matcher(line.analysed()).matches();
  }

  private static void cutAsLink(Draft draft, int index) {
    Line line = draft.line(index);
    String rule = LineRules.cutting(line);
    if (rule != null) {
      draft.cut(index, rule);
    } else if (announcesLinks(line)) {
      draft.cut(index, "tail-header");
    } else {
      draft.cut(index, line.words() >= 4 ? "related-links" : "navigation");
    }
  }
}
