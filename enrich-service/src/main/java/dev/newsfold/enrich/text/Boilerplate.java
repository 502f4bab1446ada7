package dev.newsfold.enrich.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the parts of a page that its markup itself declares to be chrome. */
final class Boilerplate {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;

  private static final Pattern SHARE =
      Pattern.compile(
          "(?:^|[-_ ])(?:shar(?:e|ing)|social|sharedaddy|addtoany|follow-?us)", ANY_CASE);

  private static final Pattern NEWSLETTER =
      Pattern.compile(
          "newsletter|subscri(?:be|ption)|sign-?up|mailing-?list|paywall|optin", ANY_CASE);

  private static final Pattern COOKIE =
      Pattern.compile("cookie|consent|gdpr|privacy-(?:banner|notice)", ANY_CASE);

  private static final Pattern RELATED =
      Pattern.compile(
          "(?:^|[-_ ])(?:related|recommend(?:ed|ations?)|more-(?:stories|posts|from|articles|news)|"
              + "also-like|you-may|read-?more|read-?next|up-?next|most-(?:read|popular)|trending|"
              + "popular|outbrain|taboola|teaser|similar|see-?also|suggested|latest-(?:news|posts)|"
              + "recent-?posts|post-navigation|next-?prev|prev-?next|jp-relatedposts)",
          ANY_CASE);

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:^|[-_ ])(?:comments?(?!ary)|disqus|respond|reply|replies)(?:$|[-_ ])", ANY_CASE);

  private static final Pattern NAVIGATION =
      Pattern.compile(
          "(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|side-bar|toolbar|footer|"
              + "masthead|site-header|page-header-nav|skip-?links?|pagination|pager|toc|"
              + "table-of-contents|ez-toc|tags?|tag-?list|tag-?links|categories|cat-links|"
              + "back-?to-?top|search-?form)(?:$| )",
          ANY_CASE);

  private static final Pattern ADVERTISEMENT =
      Pattern.compile(
          "(?:^|[-_ ])(?:ads?|advert\\w*|sponsor\\w*|promo\\w*|banner|popup|pop-up|modal|overlay|"
              + "cta|call-to-action)(?:$| )",
          ANY_CASE);

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:^|[-_ ])(?:author-?(?:bio|box|info|card|profile)|about-(?:the-)?author|bio-box|"
              + "post-?meta|entry-?meta|article-?meta|byline|posted-on|entry-footer|post-footer)",
          ANY_CASE);

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s?:\\s?none|visibility\\s?:\\s?hidden", ANY_CASE);

  private Boilerplate() {}

  /** The rule under which the element is chrome, null where its markup does not say so. */
  static @Nullable String of(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article")) {
      return null;
    }
    if (isHidden(element)) {
      return "hidden";
    }
    String byTag = ofTag(element, tag);
    return byTag != null ? byTag : ofNames(element);
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (element.hasAttr("style") && HIDDEN.matcher(element.attr("style")).find());
  }

  private static @Nullable String ofTag(Element element, String tag) {
    switch (tag) {
      case "nav", "footer", "menu" -> {
        return "navigation";
      }
      case "aside" -> {
        return "related-links";
      }
      case "figcaption" -> {
        return "caption";
      }
      case "dialog" -> {
        return "advertisement";
      }
      default -> {
        return switch (element.attr("role").toLowerCase(Locale.ROOT)) {
          case "navigation", "contentinfo", "search", "banner", "menu", "menubar" -> "navigation";
          case "complementary" -> "related-links";
          case "dialog", "alertdialog" -> "advertisement";
          default -> null;
        };
      }
    }
  }

  private static @Nullable String ofNames(Element element) {
    String names = element.className() + " " + element.id();
    if (names.length() < 3 || names.length() > 400) {
      return null;
    }
    if (COOKIE.matcher(names).find()) {
      return "cookie";
    }
    if (COMMENTS.matcher(names).find()) {
      return "comments";
    }
    if (RELATED.matcher(names).find()) {
      return "related-links";
    }
    if (NEWSLETTER.matcher(names).find()) {
      return "newsletter";
    }
    if (SHARE.matcher(names).find()) {
      return "share";
    }
    if (NAVIGATION.matcher(names).find()) {
      return "navigation";
    }
    if (ADVERTISEMENT.matcher(names).find()) {
      return "advertisement";
    }
    return AUTHOR.matcher(names).find() ? "reporter-credits" : null;
  }
}
