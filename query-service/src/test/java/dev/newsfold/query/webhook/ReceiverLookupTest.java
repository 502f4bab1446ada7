package dev.newsfold.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.search.InvalidParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverLookupTest {

  private static final ArticleFilterParameters EVERYTHING =
      new ArticleFilterParameters(
          null, null, null, null, null, null, null, null, null, null, null, null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "[::1]",
        "[fd00::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "localhost"
      })
  void refusesAddressesThatOnlyThisNetworkReaches(String host) {
    ReceiverLookup lookup = new ReceiverLookup(false);
    WebhookRequest request =
        new WebhookRequest("http://" + host + "/", new Wanted(null, EVERYTHING));

    assertThatExceptionOfType(RefusedAddressException.class).isThrownBy(() -> lookup.resolve(host));
    assertThatExceptionOfType(InvalidParameter.class)
        .isThrownBy(() -> request.check(lookup))
        .extracting(InvalidParameter::parameter)
        .isEqualTo("url");
  }

  @Test
  void takesPublicAddressesAndOthersWhereTheyAreAllowed() throws Exception {
    assertThat(new ReceiverLookup(false).resolve("93.184.216.34")).hasSize(1);
    assertThat(new ReceiverLookup(true).resolve("127.0.0.1")).hasSize(1);
  }
}
