package dev.newsfold.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a site asks of its reader: to follow, join, subscribe, share, give, download, click. */
final class ReaderAppeals {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Where a request can begin: at the head of the line, of a sentence, or after a short adverb. */
  private static final String START = "(?:^\\W{0,4}|[.!?,:;|–—-]\\s{1,3}|\\b(?:please|bitte) )";

  private static final String BETWEEN = "(?:[\\p{L}\\p{N}'’&.-]{1,25}[ ,/:]{1,2}){0,6}";

  private static final String CHANNEL =
      "(?:newsletters?|mailing list|inbox|(?:telegram|whatsapp|youtube|news|messaging|viber) "
          + "?(?:channels?|groups?|app|page)?|telegram|whatsapp|facebook|twitter|instagram|youtube|"
          + "tiktok|linkedin|google news|flipboard|(?:mobile |news |free |our |the )app|apps|"
          + "podcasts?|push|notifications?|alerts?|breaking news|headlines|top stories|"
          + "latest (?:news|updates|stories)|updates|up[- ]to[- ]date|conversation|community|"
          + "journalism|journalismus|periodismo|canal(?: de)?|kanal|boletín|abo|abonnement|"
          + "chaîne|application|lettre d)";

  private static final Pattern APPEAL =
      Pattern.compile(
          START
              + "(?:follow|join|subscribe|sign[ -]?up|tap|download|support|like|get|stay|"
              + "register|check out|install|receive|become|connect|tune|donate|help|find|listen|"
              + "watch|be the first|keep up|want|don['’]t miss|never miss|"
              + "folgen|folge|abonnieren?|abonniere|laden|lade|unterstützen?|erhalten|bleiben|"
              + "verpassen|empfangen|holen|síguenos|siga(?:nos)?|sigue|únete|únase|suscríbe(?:te|se)|"
              + "suscríbase|descarga|descargue|recibe|reciba|apoya|"
              + "suivez|rejoignez|abonnez|inscrivez|recevez|téléchargez|soutenez|"
              + "seguici|iscriviti|siga|inscreva-se|assine)\\b"
              + "[ -]?"
              + BETWEEN
              + CHANNEL
              + "\\b",
          ANY_CASE);

  private static final Pattern REQUEST =
      Pattern.compile(
          START
              + "(?:(?:click|tap|press) (?:on )?(?:here|below|this|the (?:link|button|image))|"
              + "(?:share|rate|like|tweet|forward|print|e-?mail) this (?:story|article|post|page|"
              + "video|news|link)?\\b|share (?:your (?:thoughts|views|opinion|story)|on |with)|"
              + "follow us\\b|like us\\b|join us on\\b|contact us\\b|e-?mail us\\b|"
              + "(?:send|submit) (?:us|your)\\b|let us know (?:in|what|by|at|if|on)\\b|tell us (?:what you|in the|your)\\b|have your say|"
              + "(?:read or share|share or read) this (?:story|article)|"
              + "(?:enable|turn on|activate) (?:java ?script|cookies)|"
              + "tap (?:for|to) (?:videos?|photos?|more|watch|see|view|play)|"
              + "listen to .{2,60} here\\W{0,3}$|"
              + "subscribe (?:now|today|here|for|to)\\b|sign up (?:now|today|here|for|to)\\b|"
              + "donate (?:now|today|here|to)|become an? (?:subscriber|member|supporter)|"
              + "leave (?:a|your) comment|comment below|support (?:independent|quality|local|our|"
              + "free) (?:journalism|media|news|work|reporting)|buy us a coffee|"
              + "read (?:the |our )?(?:full|entire|original|whole) (?:story|article|report|"
              + "interview|text|post)|see (?:the )?original|"
              + "klicken sie (?:hier|auf)|hier klicken|folgen sie uns|folgt uns|teilen sie|"
              + "jetzt (?:abonnieren|teilen|anmelden|spenden|bestellen|testen)|schreiben sie uns|"
              + "haz clic|haga clic|pincha aquí|pulsa aquí|comparte (?:esta?|en|la)|"
              + "comparta (?:esta?|en)|síguenos|suscríbete|cliquez|partagez|abonnez-vous|"
              + "inscrivez-vous|suivez-nous|clicca qui|seguici|clique aqui)",
          ANY_CASE);

  /** Readers in the third person, sent to a link or an address. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\b(?:click(?:ing)?|tap(?:ping)?) (?:on )?(?:(?:this|the|our) "
              + "(?:link|button|page|website|site)|here)\\W{0,3}$|\\breaders can (?:follow|find|read|"
              + "subscribe|get)\\b|\\b(?:unter|über|auf) (?:diesem|folgendem) link\\W{0,3}$",
          ANY_CASE);

  private static final Pattern QUESTION_TO_READER =
      Pattern.compile(
          "^(?:think your friends|do you (?:have|want|know|like)|have you|want (?:more|to)|"
              + "got (?:a|any)|enjoy(?:ed|ing)? (?:this|reading)|like (?:this|what)|what do you "
              + "think|did you (?:like|enjoy|find)|(?:haben|wollen|möchten|kennen) sie|"
              + "¿(?:quieres|te gust|tienes)|vous (?:voulez|aimez))\\b.{0,160}(?:\\?|:)",
          ANY_CASE);

  private static final Pattern INBOX =
      Pattern.compile(
          "\\b(?:(?:sign(?:ing)? up|subscrib\\w{1,3}|delivered|sent|straight|direct\\w{0,2}|get|"
              + "receive|join|our|daily|weekly|morning|evening|free|anmelden|abonnieren|täglich\\w?|"
              + "suscr\\w{2,8}|reciba|recibe|nuestro|inscri\\w{2,6}|notre|unser\\w{0,2}) "
              + BETWEEN
              + ")(?:newsletters?|inbox|mailing list|briefing|boletín|lettre d['’]information)\\b",
          ANY_CASE);

  private ReaderAppeals() {}

  static List<LineRule> rules() {
    return List.of(
        new LineRule(
            "newsletter",
            Set.of(
                "newsletter", "newsletters", "inbox", "mailing", "briefing", "boletín", "lettre"),
            line -> asksReader(line) && INBOX.matcher(line.analysed()).find()),
        new LineRule(
            "call-to-action",
            Set.of(
                "telegram",
                "whatsapp",
                "facebook",
                "twitter",
                "instagram",
                "youtube",
                "tiktok",
                "linkedin",
                "google",
                "flipboard",
                "app",
                "apps",
                "podcast",
                "podcasts",
                "push",
                "notification",
                "notifications",
                "alert",
                "alerts",
                "breaking",
                "headlines",
                "stories",
                "latest",
                "updates",
                "up-to-date",
                "date",
                "conversation",
                "community",
                "journalism",
                "journalismus",
                "periodismo",
                "canal",
                "kanal",
                "boletín",
                "abo",
                "abonnement",
                "chaîne",
                "application",
                "channel",
                "newsletter",
                "news",
                "viber"),
            ReaderAppeals::appeals),
        new LineRule(
            "call-to-action",
            Set.of(
                "click",
                "tap",
                "press",
                "share",
                "rate",
                "like",
                "tweet",
                "forward",
                "print",
                "email",
                "e-mail",
                "follow",
                "join",
                "contact",
                "send",
                "submit",
                "let",
                "tell",
                "have",
                "subscribe",
                "sign",
                "donate",
                "become",
                "leave",
                "comment",
                "support",
                "buy",
                "read",
                "see",
                "klicken",
                "folgen",
                "folgt",
                "teilen",
                "jetzt",
                "schreiben",
                "haz",
                "haga",
                "pincha",
                "pulsa",
                "comparte",
                "comparta",
                "síguenos",
                "suscríbete",
                "cliquez",
                "partagez",
                "abonnez-vous",
                "inscrivez-vous",
                "suivez-nous",
                "listen",
                "javascript",
                "clicca",
                "seguici",
                "clique"),
            line -> asksReader(line) && REQUEST.matcher(line.analysed()).find()),
        new LineRule(
            "call-to-action",
            Set.of("clicking", "click", "tap", "tapping", "readers", "link"),
            line ->
                !line.quotesSomeone()
                    && line.words() <= 70
                    && LINK.matcher(line.analysed()).find()),
        new LineRule(
            "call-to-action",
            Set.of(
                "friends",
                "you",
                "want",
                "got",
                "enjoy",
                "enjoyed",
                "enjoying",
                "like",
                "sie",
                "quieres",
                "gusta",
                "gustó",
                "tienes",
                "vous"),
            line ->
                asksReader(line)
                    && line.words() <= 25
                    && QUESTION_TO_READER.matcher(line.analysed()).find()
                    && line.vocabularyHasAny(
                        "share",
                        "story",
                        "newsletter",
                        "subscribe",
                        "us",
                        "article",
                        "email",
                        "e-mail",
                        "comment",
                        "comments",
                        "app",
                        "sign",
                        "send",
                        "uns",
                        "artikel",
                        "newsletters",
                        "noticias",
                        "news",
                        "tip",
                        "friends")));
  }

  /** A sentence can begin with "Help" or "Download" and report; then it does not say "our". */
  private static boolean appeals(Line line) {
    return asksReader(line)
        && (!line.endsSentence() || speaksForTheSite(line))
        && APPEAL.matcher(line.analysed()).find();
  }

  private static boolean speaksForTheSite(Line line) {
    return line.vocabularyHasAny(
        "our",
        "us",
        "your",
        "you",
        "we",
        "uns",
        "unserem",
        "unseren",
        "unserer",
        "unser",
        "ihre",
        "ihren",
        "sie",
        "nuestro",
        "nuestra",
        "nuestros",
        "tu",
        "nous",
        "notre",
        "nos",
        "vous",
        "votre",
        "nossa",
        "nosso",
        "síguenos",
        "suscríbete",
        "únete",
        "suscríbase");
  }

  /** Paragraphs report what others say; an appeal is short and in the site's own voice. */
  private static boolean asksReader(Line line) {
    return line.words() <= 45 && !line.quotesSomeone() && !line.reportsSpeech();
  }
}
