package dev.newsfold.query.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the search index lies and how it is kept. */
@ConfigMapping(prefix = "newsfold.index")
interface IndexConfiguration {

  /** A folder of this instance alone; what is in it can be lost. */
  @WithDefault("index")
  Path folder();

  /** How much of the heap documents may take before they are written to the folder. */
  @WithDefault("24")
  @Min(1)
  @Max(2000)
  int bufferMegabytes();

  /** How often the database is asked what other instances stored. */
  @WithDefault("PT0.1S")
  @DurationMin(millis = 10)
  Duration poll();

  /** How much a start after a crash may have to read again. */
  @WithDefault("PT20S")
  @DurationMin(millis = 10)
  Duration commitEvery();

  /** How many articles or stories are read from the database at a time. */
  @WithDefault("250")
  @Min(1)
  @Max(10_000)
  int batch();
}
