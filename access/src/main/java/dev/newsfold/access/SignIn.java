package dev.newsfold.access;

import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Tells whose key it is that a call shows. */
@ApplicationScoped
public class SignIn {

  private final Keys keys;
  private final RequestLimits limits;

  SignIn(Keys keys, RequestLimits limits) {
    this.keys = keys;
    this.limits = limits;
  }

  /** What is known of what was shown. */
  public sealed interface Outcome {

    /** It is a key, and good. */
    record Known(KeyEntry entry) implements Outcome {}

    /** It is no key, or one that is good no more. */
    record Unknown() implements Outcome {}

    /** It is none either, and the address has shown too many of these. */
    record TooOften(Duration until) implements Outcome {}
  }

  /** A good key is known however many wrong ones came: nobody can lock out a neighbour. */
  public Outcome with(String text, RoutingContext call) {
    Optional<KeyEntry> entry = AccessKey.parse(text).flatMap(keys::find);
    if (entry.isPresent()) {
      return new Outcome.Known(entry.get());
    }
    Duration wait = limits.ofWrongKey(call);
    return wait.isZero() ? new Outcome.Unknown() : new Outcome.TooOften(wait);
  }
}
