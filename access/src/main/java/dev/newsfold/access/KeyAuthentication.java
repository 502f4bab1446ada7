package dev.newsfold.access;

import dev.newsfold.access.SignIn.Outcome;
import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows a caller by the key in {@code Authorization: Bearer}, or by the session of the page. Where
 * the service is open, everyone on this machine is known.
 */
@ApplicationScoped
class KeyAuthentication implements HttpAuthenticationMechanism {

  /** Who asks where no key is needed. */
  static final String ANYONE = "anyone";

  private static final String BEARER = "Bearer ";
  private static final String REFUSAL = Refusal.class.getName();

  /** An OpenID provider's tokens come by the same header: what is no key is left to it. */
  private static final int BEFORE_OTHERS = 2 * DEFAULT_PRIORITY;

  private final Exposure exposure;
  private final SignIn signIn;
  private final RequestLimits limits;
  private final List<String> origins;

  KeyAuthentication(
      Exposure exposure, SignIn signIn, RequestLimits limits, AccessConfiguration configuration) {
    this.exposure = exposure;
    this.signIn = signIn;
    this.limits = limits;
    this.origins = configuration.origins().orElse(List.of());
  }

  @Override
  public int getPriority() {
    return BEFORE_OTHERS;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager others) {
    if (exposure.isOpen()) {
      return Uni.createFrom().item(openTo(call));
    }
    Optional<String> key = bearer(call).filter(this::isForUs);
    if (key.isPresent()) {
      return of(identity(signIn.with(key.get(), call), call), call);
    }
    // Who signed in with a key that is good no more has to reach the page to sign in again.
    return Uni.createFrom()
        .item(
            Session.of(call.request(), origins)
                .map(shown -> identity(signIn.with(shown, call), call))
                .orElse(null));
  }

  /** Whoever shows a key that is none is heard no further, by an OpenID provider either. */
  private Uni<SecurityIdentity> of(@Nullable SecurityIdentity identity, RoutingContext call) {
    if (identity != null) {
      return Uni.createFrom().item(identity);
    }
    call.put(HttpAuthenticationMechanism.class.getName(), this);
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }

  private boolean isForUs(String token) {
    return !exposure.hasProvider() || AccessKey.standsIn(token);
  }

  /** By another name than that of this machine comes a browser that was led here by its DNS. */
  private @Nullable SecurityIdentity openTo(RoutingContext call) {
    HostAndPort asked = call.request().authority();
    if (asked != null && !isThisMachine(asked.host())) {
      call.put(REFUSAL, Refusal.unknown("without keys only localhost is answered"));
      return null;
    }
    if (Session.isForged(call.request(), origins)) {
      call.put(REFUSAL, Refusal.forbidden("the page of another site changes nothing here"));
      return null;
    }
    return identity(ANYONE, Set.of(Role.OPERATOR.word()));
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.startsWith("127.")
        || host.equals("[::1]")
        || host.equals("::1");
  }

  private static @Nullable SecurityIdentity identity(Outcome outcome, RoutingContext call) {
    if (outcome instanceof Outcome.Known known) {
      KeyEntry entry = known.entry();
      return identity(entry.id(), Set.of(entry.roleWords().split(",", -1)));
    }
    call.put(
        REFUSAL,
        outcome instanceof Outcome.TooOften tooOften
            ? Refusal.tooOften("too many wrong keys came from here", tooOften.until())
            : Refusal.unknown("the key is not known"));
    return null;
  }

  private static SecurityIdentity identity(String name, Set<String> roles) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(Role.included(roles))
        .build();
  }

  private static Optional<String> bearer(RoutingContext call) {
    String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", BEARER.strip()));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext call) {
    challenge(call).send(call);
    return Uni.createFrom().item(true);
  }

  private Refusal challenge(RoutingContext call) {
    Refusal refusal = call.get(REFUSAL);
    if (refusal != null) {
      return refusal;
    }
    Duration wait = limits.ofStranger(call);
    return wait.isZero()
        ? Refusal.unknown("a key is needed: Authorization: Bearer KEY")
        : Refusal.tooOften("too many requests without a key came from here", wait);
  }
}
