package dev.newsfold.query.page;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

/** A test that reads the page in a browser, with the same news each time. */
@WithTestResource(BackingServices.class)
abstract class BrowserTest {

  @Inject Deliveries deliveries;

  @TestHTTPResource("/")
  URI service;

  Reader reader;

  @BeforeEach
  void openTheBrowser() {
    reader = Reader.of(InstalledBrowser.start(StandInIngest.RUNNING), service);
    deliveries.empty();
    deliveries.deliver(Newsroom.everything());
  }
}
