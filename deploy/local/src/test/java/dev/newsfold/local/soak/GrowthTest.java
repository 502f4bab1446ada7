package dev.newsfold.local.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newsfold.local.soak.Figure.Unit;
import dev.newsfold.local.soak.Growth.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static final double MEGABYTE = 1 << 20;

  @Test
  void tellsWhatAnArticleAdds() {
    // when
    Growth growth = growth("heap", Unit.BYTES, points(100 * MEGABYTE, 2_000));

    // then
    assertThat(growth.perArticle()).isCloseTo(2_000, within(1e-6));
    assertThat(growth.isFlat()).isFalse();
    assertThat(growth.told()).isEqualTo("from 100 MB to 117 MB, 2000.0 bytes an article");
  }

  @Test
  void takesForFlatWhatOnlyComesAndGoes() {
    // given
    List<Point> sawtooth =
        IntStream.range(0, 10)
            .mapToObj(i -> new Point(i * 1_000, (100 + i % 2 * 30) * MEGABYTE))
            .toList();

    // then
    assertThat(growth("resident", Unit.BYTES, sawtooth).isFlat()).isTrue();
    assertThat(growth("threads", Unit.THREADS, points(40, 0)).isFlat()).isTrue();
    assertThat(growth("threads", Unit.THREADS, points(40, .001)).isFlat()).isFalse();
  }

  @Test
  void explainsAStoreByItsArticlesUpToABound() {
    // given
    Figure store = Figure.store("stored", Unit.BYTES, 2_500);

    // then
    assertThat(Growth.of(store, points(100 * MEGABYTE, 2_000)).isAsItShouldBe()).isTrue();
    assertThat(Growth.of(store, points(100 * MEGABYTE, 3_000)).isAsItShouldBe()).isFalse();
    assertThat(growth("heap", Unit.BYTES, points(100 * MEGABYTE, 2_000)).isAsItShouldBe())
        .isFalse();
  }

  @Test
  void letsGrowUpToABound() {
    // given
    Figure files = Figure.bounded("files", Unit.FILES, 1_500);

    // then
    assertThat(Growth.of(files, points(100, .1)).isAsItShouldBe()).isTrue();
    assertThat(Growth.of(files, points(100, .2)).isAsItShouldBe()).isFalse();
  }

  private static Growth growth(String name, Unit unit, List<Point> points) {
    return Growth.of(Figure.steady(name, unit), points);
  }

  private static List<Point> points(double first, double perArticle) {
    return IntStream.range(0, 10)
        .mapToObj(i -> new Point(i * 1_000, first + perArticle * i * 1_000))
        .toList();
  }
}
