package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsfold.access.key.Role;
import dev.newsfold.backing.SecuredServices;
import dev.newsfold.query.AccessTest;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The page where keys are asked for. */
@QuarkusTest
@TestProfile(AccessTest.WithKeys.class)
@WithTestResource(SecuredServices.class)
class SignedInTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Deliveries deliveries;

  @TestHTTPResource("/")
  URI service;

  @Test
  void showsWhatBecomesOfADroppedFileToWhoeverSignedIn() {
    // given
    // The session goes along to the ingest service where both have the same host name.
    URI page = URI.create("http://localhost:" + service.getPort() + "/");
    Reader reader = Reader.of(InstalledBrowser.start(StandInIngest.RUNNING), page);
    deliveries.empty();
    StandInIngest.RUNNING.expect("ferry");
    reader.opens("#/stream");

    // when
    reader.types("#key", AccessTest.keyOf(Role.READER, Role.INGESTER));
    reader.clicks("dialog .chief");
    reader.find(".live.connected");
    reader.runs(
        """
        const files = new DataTransfer();
        files.items.add(new File(['The ferry.'], 'dropped.txt', { type: 'text/plain' }));
        for (const name of ['dragenter', 'drop']) {
          document.body.dispatchEvent(new DragEvent(name, { dataTransfer: files, bubbles: true, cancelable: true }));
        }""");
    reader.reads(".handed .state", "taken: 1 article");
    deliveries.deliver(Newsroom.late("ferry", "Ferry to Cres runs again"));

    // then
    assertThat(reader.text(".became a")).isEqualTo("Ferry to Cres runs again");
    await().atMost(PATIENCE).until(() -> !StandInIngest.RUNNING.received().isEmpty());
    assertThat(StandInIngest.RUNNING.cookie()).contains("newsfold");
    reader.keepsScreenshot("signed-in-dropped");
    reader.runs("localStorage.clear()");
  }
}
