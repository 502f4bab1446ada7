package dev.newsfold.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.RemovedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPlainTextTest {

  private static final String FIRST =
      "The harbour of Lindby reopened on Monday after a storm had closed it for a week.";
  private static final String SECOND =
      "Two ferries left before noon, and the fish market was full again, the mayor said.";

  private final ReadText readText = new ReadText();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Follow The Lindby Courier on Facebook and Twitter;call-to-action",
        "Download our free app to get the latest headlines.;call-to-action",
        "Sign up for our daily newsletter and never miss a story.;newsletter",
        "Already a subscriber? Log in to continue reading.;login",
        "We use cookies to improve your experience on our website.;cookie",
        "(Reporting by Ann Berg in Lindby, editing by Olaf Krog);reporter-credits",
        "Staff writer Ann Berg contributed to this report.;reporter-credits",
        "Copyright 2022 Lindby Courier. All rights reserved.;disclaimer",
        "This text was automatically translated by AI and may contain errors.;disclaimer",
        "READ ALSO: Fishermen fear another winter without herring;related-links",
        "Also on lindby-courier.com Ferry line to get a second ship;related-links",
        "Follow COURIER.EXAMPLE: Facebook | Twitter;call-to-action",
        "Read or Share this story: http://courier.example/2a1P8fg;call-to-action",
        "Please enable Javascript to watch this video;call-to-action",
        "Mobile users: Tap for video;call-to-action",
        "For more harbour news, listen to Courier Radio here:;call-to-action",
        "PREVIOUS COVERAGE:;related-links",
        ">> Read more trending stories;related-links",
        "Facebook Twitter WhatsApp Email;share",
        "Boats lie in the harbour of Lindby. Photo: Ann Berg/Courier;caption",
        "The pier after the storm, 3 March 2022. © Harbour Office;caption",
        "Folgen Sie uns auf Facebook und Instagram;call-to-action",
        "Jetzt unseren Newsletter abonnieren;newsletter",
        "Lesen Sie auch: Fischer fürchten den Winter;related-links",
        "Dieser Text wurde maschinell übersetzt.;disclaimer",
        "Boote liegen im Hafen. Foto: Ann Berg/dpa;caption",
        "Síguenos en Facebook y Twitter;call-to-action",
        "Lea también: Los pescadores temen el invierno;related-links",
        "Suscríbete a nuestro boletín y recibe las noticias;newsletter"
      })
  void cutsChromeBetweenParagraphs(String chrome, String rule) {
    // given
    String text = FIRST + "\n\n" + chrome + "\n\n" + SECOND + "\n";

    // when
    CleanText clean = readText.of(RawArticles.plain(text));

    // then
    assertThat(clean.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(clean.removed()).containsExactly(new RemovedText(3, chrome, rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Residents turned to Facebook to find updates on the missing ferry.",
        "Earlier reports had put the number of missing at nine.",
        "The city wants to tap for the first time into its reserves, the mayor said.",
        "Help came within minutes, and videos on YouTube show the rescue.",
        "“Follow us on Twitter, we said, and nobody did,” the mayor told reporters.",
        "The company said it would share the pictures with its newsletter's readers.",
        "Anyone with information about the boat is asked to call the harbour police.",
        "The translation was automatically generated, officials of the ministry said.",
        "Download speeds of the app fell by half, a test by the regulator showed.",
        "Support for the governor's plan grew in online communities over the weekend.",
        "He was sentenced over a copyright dispute that had lasted for seven years.",
        "The group (founded in 1998) runs hotels in nine countries, among them Spain.",
        "Video of the crash, verified by two agencies, shows the boat turning over.",
        "Die Polizei bittet Zeugen, sich unter der Nummer des Reviers zu melden.",
        "La policía pidió a los testigos que compartan sus fotos del accidente.",
        "Read more books, the minister told the pupils, and they laughed at it.",
        "Sie folgen dem Kanal bis zur Mündung, wo der Hafen am Abend geschlossen wird.",
      })
  void keepsParagraphsThatSoundLikeChrome(String paragraph) {
    // given
    String text = FIRST + "\n\n" + paragraph + "\n\n" + SECOND + "\n";

    // when
    CleanText clean = readText.of(RawArticles.plain(text));

    // then
    assertThat(clean.body().lines()).containsExactly(FIRST, paragraph, SECOND);
    assertThat(clean.removed()).isEmpty();
  }

  @Test
  void keepsTheListThatTheTextIntroduces() {
    // given
    String list = "These are the winners of the regatta:\nAnn Berg, the Swan\nOlaf Krog, the Tern";
    String text = FIRST + "\n" + SECOND + "\n" + list;

    // when
    CleanText clean = readText.of(RawArticles.plain(text));

    // then
    assertThat(clean.body()).isEqualTo(text);
  }

  @Test
  void keepsAParagraphWithoutItsFullStop() {
    // given
    String open = "The second pier will stay closed until the engineers have looked at it again";

    // when
    CleanText clean = readText.of(RawArticles.plain(FIRST + "\n" + open + "\n" + SECOND));

    // then
    assertThat(clean.body().lines()).containsExactly(FIRST, open, SECOND);
  }

  @Test
  void cutsHeadlinesAfterTheLastParagraph() {
    // given
    String links =
        "Herring prices rise for the third month\nMayor of Lindby to run for parliament\n"
            + "What the new ferry timetable means for you\n";

    // when
    CleanText clean = readText.of(RawArticles.plain(FIRST + "\n" + SECOND + "\n\n" + links));

    // then
    assertThat(clean.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(clean.removed())
        .extracting(RemovedText::line, RemovedText::rule)
        .containsExactly(
            tuple(4, "related-links"), tuple(5, "related-links"), tuple(6, "related-links"));
  }

  @Test
  void cutsTheLinksUnderAHeadingAndKeepsTheTextAfterThem() {
    // given
    String text = FIRST + "\n\nMehr zum Thema\nHering wird wieder teurer in Lindby\n\n" + SECOND;

    // when
    CleanText clean = readText.of(RawArticles.plain(text));

    // then
    assertThat(clean.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(clean.removed())
        .extracting(RemovedText::rule)
        .containsExactly("tail-header", "related-links");
  }

  @Test
  void cutsAParagraphThatStandsTwice() {
    CleanText clean = readText.of(RawArticles.plain(FIRST + "\n" + SECOND + "\n" + FIRST));

    assertThat(clean.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(clean.removed()).containsExactly(new RemovedText(3, FIRST, "duplicate"));
  }

  @Test
  void takesTheLineOverTheTextForTheHeadline() {
    // given
    String text = "Lindby reopens its harbour after the storm\nBy Ann Berg\n\n" + FIRST;

    // when
    CleanText clean = readText.of(RawArticles.plain(text));

    // then
    assertThat(clean.headline()).isEqualTo("Lindby reopens its harbour after the storm");
    assertThat(clean.headlineRule()).isEqualTo("first-line");
    assertThat(clean.byline()).isEqualTo("Ann Berg");
    assertThat(clean.body()).isEqualTo(FIRST);
    assertThat(clean.removed()).containsExactly(new RemovedText(2, "By Ann Berg", "byline"));
  }

  @Test
  void takesTheHeadlineFromTheLeadAtAClause() {
    // given
    String lead =
        "LINDBY (NordPress) - The harbour of Lindby, the largest of the western coast, reopened on"
            + " Monday, which brought back the ferries to both of the islands, the office said.";

    // when
    CleanText clean = readText.of(RawArticles.plain(lead + "\n" + SECOND));

    // then
    assertThat(clean.headline())
        .isEqualTo("The harbour of Lindby, the largest of the western coast, reopened on Monday");
    assertThat(clean.headlineRule()).isEqualTo("lead");
    assertThat(clean.dateline())
        .isEqualTo(new Dateline("LINDBY (NordPress)", "LINDBY", "NordPress"));
    assertThat(clean.source()).isEqualTo("NordPress");
  }

  @Test
  void findsTheContainersTitleInTheText() {
    // given
    String text = "News\nLindby reopens its harbour\n" + FIRST + "\n" + SECOND;

    // when
    CleanText clean =
        readText.of(RawArticles.plain(text, 0, "Lindby reopens its harbour - Courier"));

    // then
    assertThat(clean.headline()).isEqualTo("Lindby reopens its harbour");
    assertThat(clean.body()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(clean.removed()).containsExactly(new RemovedText(1, "News", "navigation"));
  }

  @Test
  void joinsParagraphsThatWereBrokenAtAColumn() {
    // given
    String text =
        """
        The harbour of Lindby reopened on Monday after a storm had closed
        it for a week, and two ferries left before noon with passengers who
        had waited for days.

        The fish market was full again, and the mayor said that the town had
        lost more in the week than in the whole of the winter before.
        """;

    // when
    CleanText clean = readText.of(RawArticles.plain(text));

    // then
    assertThat(clean.body().lines()).hasSize(2).allMatch(line -> line.endsWith("."));
  }

  @Test
  void keepsATextOfOneLineWhole() {
    CleanText clean = readText.of(RawArticles.plain(FIRST + " " + SECOND));

    assertThat(clean.body()).isEqualTo(FIRST + " " + SECOND);
    assertThat(clean.headlineRule()).isEqualTo("lead");
  }

  @Test
  void keepsWhatItHasWhenAllOfItLooksLikeChrome() {
    CleanText clean = readText.of(RawArticles.plain("Share\nSubscribe to our newsletter\n"));

    assertThat(clean.body()).isEqualTo("Share\nSubscribe to our newsletter");
    assertThat(clean.removed()).isEqualTo(List.of());
  }

  @Test
  void readsAddressAndDatesFromTheHeader() {
    // given
    String header = " date 2022-03-07 https://www.courier.example/2022/03/06/harbour";

    // when
    CleanText clean = readText.of(RawArticles.plain(header + "\n" + FIRST, 1, null));

    // then
    assertThat(clean.url()).isEqualTo("https://www.courier.example/2022/03/06/harbour");
    assertThat(clean.source()).isEqualTo("courier.example");
    assertThat(clean.statedDates())
        .extracting(StatedDate::where, StatedDate::text)
        .containsExactly(tuple("header", header.strip()), tuple("address", "2022-03-06"));
  }
}
