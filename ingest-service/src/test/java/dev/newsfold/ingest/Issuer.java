package dev.newsfold.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An OpenID provider on loopback: its description, and the key that its tokens are signed with. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {

  /** Under this name a test finds the key that signs. */
  static final String SIGNING_KEY = "test.issuer.key";

  static final String ADDRESS = "quarkus.oidc.auth-server-url";

  private static final String KEY_ID = "first";

  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    KeyPair keys = newKeys();
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String address = "http://127.0.0.1:" + started.getAddress().getPort();
      started.createContext(
          "/.well-known/openid-configuration", exchange -> answer(exchange, description(address)));
      started.createContext(
          "/jwks", exchange -> answer(exchange, publicKeys((RSAPublicKey) keys.getPublic())));
      started.start();
      server = started;
      return Map.of(
          ADDRESS,
          address,
          "quarkus.oidc.tenant-enabled",
          "true",
          SIGNING_KEY,
          Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token for somebody of these groups. */
  static String token(String address, PrivateKey key, String... groups) {
    return Jwt.issuer(address)
        .subject("eva")
        .upn("eva")
        .groups(Set.of(groups))
        .expiresIn(60)
        .jws()
        .keyId(KEY_ID)
        .sign(key);
  }

  static PrivateKey signingKey(String encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
  }

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String description(String address) {
    return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
         "authorization_endpoint": "%1$s/authorize",
         "id_token_signing_alg_values_supported": ["RS256"],
         "response_types_supported": ["code"], "subject_types_supported": ["public"]}"""
        .formatted(address);
  }

  private static String publicKeys(RSAPublicKey key) {
    return """
        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}"""
        .formatted(
            KEY_ID,
            unsigned(key.getModulus().toByteArray()),
            unsigned(key.getPublicExponent().toByteArray()));
  }

  private static String unsigned(byte[] number) {
    int from = number[0] == 0 ? 1 : 0;
    byte[] digits = Arrays.copyOfRange(number, from, number.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
