package dev.newsfold.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a site has to tell its visitors: who owns the text, who translated it, what it stores. */
final class Notices {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern MACHINE_TRANSLATION =
      Pattern.compile(
          "\\b(?:(?:automatically|machine|auto)[- ]?(?:generated|translated)|"
              + "translated (?:automatically|by (?:an? )?(?:ai|machine|google))|"
              + "inaccurac\\w{1,3} in (?:the )?translat|maschinell (?:übersetzt|erstellt)|"
              + "automatisch (?:übersetzt|erstellt|generiert)|traducid[oa] automáticamente|"
              + "traducción automática|traduit automatiquement|traduction automatique|"
              + "(?:generated|produced|written) (?:by|with)(?: the help of)? (?:ai|artificial|"
              + "automated))\\b",
          ANY_CASE);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?:^\\W{0,2}(?:copyright|©|\\(c\\))[^.]{0,60}\\b(?:19|20)\\d\\d\\b|"
              + "^\\W{0,2}(?:copyright|©)\\W|^(?:19|20)\\d\\d\\s?©|"
              + "\\ball rights reserved\\b|\\balle rechte vorbehalten\\b|"
              + "\\btodos los derechos reservados\\b|\\btous droits réservés\\b|"
              + "\\btutti i diritti riservati\\b|\\btodos os direitos reservados\\b|"
              + "\\bmay not be (?:published|reproduced|republished|copied)\\b|"
              + "\\bprohibida (?:su|la) reproducción\\b|\\breproduction interdite\\b)",
          ANY_CASE);

  private static final Pattern OPINION =
      Pattern.compile(
          "^\\W{0,3}(?:disclaimer\\b|editor['’]s note\\s?:|haftungsausschluss\\b|aviso legal\\b|"
              + "(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|"
              + "contained)|las opiniones (?:expresadas|vertidas)|les opinions exprimées|"
              + "(?:this|the) (?:article|story|content|post|report) (?:was )?(?:originally |first |"
              + "also )(?:published|appeared|ran)|(?:this|the) (?:story|article|report) (?:has not "
              + "been edited|is auto)|dieser (?:artikel|beitrag|text) (?:erschien|ist) zuerst|"
              + "este (?:artículo|contenido) (?:fue|se) public)",
          ANY_CASE);

  private static final Pattern COOKIES =
      Pattern.compile(
          "\\b(?:(?:use|uses|using|accept|allow|enable|disable|manage|blocked|our|by|verwende\\w?|"
              + "nutz\\w{1,3}|setz\\w{1,2}|akzeptieren|utiliza\\w{0,4}|utilise\\w{0,3}|usa\\w{0,3}|"
              + "accept\\w{1,4}|aceptar)(?: \\w{1,12}){0,3} cookies?|cookies?[- ](?:policy|settings|"
              + "consent|preferences|notice|richtlinie|einstellungen)|política de cookies|"
              + "(?:privacy|cookie) policy|datenschutzerklärung|terms of (?:use|service))\\b",
          ANY_CASE);

  private static final Pattern LOGIN =
      Pattern.compile(
          "(?:^(?:please )?(?:log|sign)[ -]?in\\b|\\b(?:log|sign)[ -]?in (?:to|or|with|here)\\b|"
              + "\\balready (?:a|have an?) (?:subscriber|member|account)|\\bcreate (?:an?|your) "
              + "(?:free )?account|\\bforgot(?:ten)? (?:your )?password|\\b(?:for|to) subscribers"
              + "(?: only)?\\W?$|\\bfree articles (?:this|left|per)|\\bunlimited access\\b|"
              + "^(?:jetzt |bitte )?(?:anmelden|einloggen|registrieren)\\b|\\bmelden sie sich an\\b|"
              + "^inici(?:a|e|ar) sesión|^reg[ií]str(?:ate|ese|arse)\\b|^connectez-vous|"
              + "^se connecter|^enter (?:your|an?) (?:e-?mail|password|username)|"
              + "\\be-?mail (?:address )?(?:is invalid|cannot be used)|"
              + "\\benter your email address\\b|^you (?:must|need to) (?:be logged|log|enter)|"
              + "\\bto continue reading\\b|\\bremaining articles\\b)",
          ANY_CASE);

  private Notices() {}

  static List<LineRule> rules() {
    return List.of(
        new LineRule(
            "disclaimer",
            Set.of(
                "automatically",
                "machine",
                "auto",
                "machine-generated",
                "machine-translated",
                "auto-generated",
                "auto-translated",
                "translated",
                "inaccuracies",
                "inaccuracy",
                "maschinell",
                "automatisch",
                "automáticamente",
                "automática",
                "automatiquement",
                "automatique",
                "generated",
                "ai"),
            line ->
                addressesVisitors(line, 70)
                    && MACHINE_TRANSLATION.matcher(line.analysed()).find()
                    && speaksOfTheText(line)),
        new LineRule(
            "disclaimer",
            Set.of(
                "copyright",
                "©",
                "rights",
                "rechte",
                "derechos",
                "droits",
                "diritti",
                "direitos",
                "published",
                "reproduced",
                "republished",
                "copied",
                "reproducción",
                "reproduction"),
            line -> addressesVisitors(line, 90) && RIGHTS.matcher(line.analysed()).find()),
        new LineRule(
            "disclaimer",
            Set.of(
                "disclaimer",
                "editor's",
                "editor’s",
                "haftungsausschluss",
                "aviso",
                "views",
                "opinions",
                "opiniones",
                "article",
                "story",
                "content",
                "post",
                "report",
                "artikel",
                "beitrag",
                "text",
                "artículo",
                "contenido"),
            line -> addressesVisitors(line, 90) && OPINION.matcher(line.analysed()).find()),
        new LineRule(
            "cookie",
            Set.of(
                "cookie",
                "cookies",
                "policy",
                "terms",
                "datenschutzerklärung",
                "cookie-richtlinie",
                "cookie-einstellungen"),
            line ->
                addressesVisitors(line, 120)
                    && speaksToReader(line)
                    && COOKIES.matcher(line.analysed()).find()),
        new LineRule(
            "login",
            Set.of(
                "log",
                "login",
                "log-in",
                "sign",
                "signin",
                "sign-in",
                "subscriber",
                "subscribers",
                "member",
                "account",
                "password",
                "articles",
                "unlimited",
                "anmelden",
                "einloggen",
                "registrieren",
                "melden",
                "inicia",
                "inicie",
                "iniciar",
                "regístrate",
                "registrate",
                "regístrese",
                "registrarse",
                "connectez-vous",
                "connecter",
                "enter",
                "email",
                "e-mail",
                "must",
                "need",
                "continue"),
            line -> addressesVisitors(line, 45) && LOGIN.matcher(line.analysed()).find()));
  }

  private static boolean addressesVisitors(Line line, int longest) {
    return line.words() <= longest && !line.quotesSomeone() && !line.reportsSpeech();
  }

  private static boolean speaksToReader(Line line) {
    return line.vocabularyHasAny(
        "we",
        "our",
        "you",
        "your",
        "us",
        "wir",
        "unsere",
        "unserer",
        "sie",
        "ihre",
        "nosotros",
        "nuestra",
        "nuestro",
        "su",
        "nous",
        "notre",
        "vous",
        "accept",
        "this");
  }

  /** A report on translation software says the same words of others' texts. */
  private static boolean speaksOfTheText(Line line) {
    return line.vocabularyHasAny(
        "this",
        "versions",
        "version",
        "our",
        "translating",
        "translation",
        "system",
        "dieser",
        "diese",
        "dieses",
        "este",
        "esta",
        "cet",
        "cette",
        "ce");
  }
}
