package dev.newsfold.access;

import dev.newsfold.access.key.AccessKey;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands before all calls: those that may not go on hear why. */
@ApplicationScoped
class Guard {

  private static final int BEFORE_AUTHENTICATION = SecurityHandlerPriorities.CORS - 10;
  private static final int AFTER_AUTHORISATION = SecurityHandlerPriorities.AUTHORIZATION - 10;
  private static final String LARGEST_BODY = "quarkus.http.limits.max-body-size";
  private static final String TOKEN_PARAMETER = "access_token";

  private final Exposure exposure;
  private final RequestLimits limits;
  private final long largestBody;

  Guard(
      Exposure exposure,
      RequestLimits limits,
      @ConfigProperty(name = LARGEST_BODY) MemorySize largestBody) {
    this.exposure = exposure;
    this.limits = limits;
    this.largestBody = largestBody.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseLargeBodies, BEFORE_AUTHENTICATION);
    filters.register(Guard::refuseAddresses, BEFORE_AUTHENTICATION);
    filters.register(this::limit, AFTER_AUTHORISATION);
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(Guard::explain);
  }

  /** Quarkus refuses them as well, and does not say why. */
  private void refuseLargeBodies(RoutingContext call) {
    String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isLargerThan(largestBody, length)) {
      Refusal.tooLarge("the body is larger than %s, %d bytes".formatted(LARGEST_BODY, largestBody))
          .send(call);
      return;
    }
    call.next();
  }

  private static boolean isLargerThan(long largest, String length) {
    try {
      return Long.parseLong(length) > largest;
    } catch (NumberFormatException e) {
      // Whoever reads the body says what is wrong with it.
      return false;
    }
  }

  /**
   * No call has path parameters. Those who look for the role of a path take them for part of it,
   * and those who look for the call do not: {@code /api/rejected;x} would need another role than
   * the {@code /api/rejected} that it leads to.
   */
  private static void refuseAddresses(RoutingContext call) {
    String path = call.request().path();
    if (path != null && path.indexOf(';') >= 0) {
      Refusal.malformed("no path here has a semicolon").send(call);
      return;
    }
    refuseKeys(call);
  }

  /** Addresses are logged by whatever is on the way. */
  private static void refuseKeys(RoutingContext call) {
    String query = call.request().query();
    if (AccessKey.standsIn(call.request().uri())
        || (query != null && query.contains(TOKEN_PARAMETER + "="))) {
      Refusal.malformed(
              "a key does not belong into an address, where it is logged on the way: revoke it, and"
                  + " send its successor as Authorization: Bearer KEY")
          .send(call);
      return;
    }
    call.next();
  }

  private void limit(RoutingContext call) {
    if (exposure.isOpen()) {
      call.next();
      return;
    }
    SecurityIdentity known =
        call.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    Duration wait =
        known == null || known.isAnonymous()
            ? limits.ofStranger(call)
            : limits.ofKey(known.getPrincipal().getName());
    if (wait.isZero()) {
      call.next();
      return;
    }
    Refusal.tooOften(
            "more requests than newsfold.access lets through: wait, then go on slower", wait)
        .send(call);
  }

  private static void explain(RoutingContext call) {
    Throwable failure = call.failure();
    if (failure instanceof ForbiddenException) {
      Refusal.forbidden("the roles of this key do not include what this call needs").send(call);
    } else if (failure != null && UnreadableRequest.isCauseOf(failure)) {
      Refusal.malformed("the request cannot be read").send(call);
    } else {
      call.next();
    }
  }
}
