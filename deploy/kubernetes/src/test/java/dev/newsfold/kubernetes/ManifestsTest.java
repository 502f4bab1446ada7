package dev.newsfold.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestsTest {

  /** What operators make of the users and the cluster, and the one secret that somebody has to. */
  private static final Set<String> SECRETS =
      Set.of(
          "autoscaler",
          "enrich",
          "ingest",
          "query",
          "newsfold-access",
          "newsfold-cluster-ca-cert",
          "newsfold-postgres-app",
          "newsfold-postgres-ca");

  @Test
  void areAsTheirKindsMayBe() throws Exception {
    Kinds kinds = Kinds.load();
    assertThat(Manifests.base().objects())
        .hasSizeGreaterThan(30)
        .allSatisfy(object -> assertThat(kinds.faults(object)).as(object.toString()).isEmpty());
  }

  @Test
  void areAsTheirKindsMayBeOnceTheyArePutTogether() throws Exception {
    Optional<Manifests> production = Manifests.rendered("production");
    System.out.println(
        "overlay production: "
            + production.map(any -> "checked").orElse("not checked, since there is no kubectl"));
    assumeTrue(production.isPresent(), "there is no kubectl");
    Kinds kinds = Kinds.load();
    assertThat(production.orElseThrow().objects())
        .hasSizeGreaterThan(30)
        .allSatisfy(object -> assertThat(kinds.faults(object)).as(object.toString()).isEmpty());
    assertThat(production.orElseThrow().ofKind("ConfigMap"))
        .singleElement()
        .satisfies(map -> assertThat(map.path("data").has("page")).isTrue());
  }

  @Test
  void areRefusedWithAFieldThatTheirKindDoesNotHave() throws Exception {
    Kinds kinds = Kinds.load();
    for (JsonNode object : Manifests.base().objects()) {
      ObjectNode spec = (ObjectNode) object.path("spec");
      spec.put("notThere", 1);
      assertThat(kinds.faults(object)).as(object.toString()).isNotEmpty();
    }
  }

  @Test
  void haveTheTopicsOfTheContracts() throws Exception {
    assertThat(Manifests.base().ofKind("KafkaTopic"))
        .extracting(ManifestsTest::topic)
        .containsExactlyInAnyOrderElementsOf(
            Topics.ALL.stream().map(ManifestsTest::topic).toList());
  }

  private static String topic(JsonNode object) {
    JsonNode spec = object.path("spec");
    JsonNode config = spec.path("config");
    return topic(
        Manifests.name(object),
        spec.path("partitions").asInt(),
        config.path("cleanup.policy").asText(),
        config.path("retention.ms").asLong(),
        config.path("max.message.bytes").asInt());
  }

  private static String topic(Topic topic) {
    Duration retention = topic.retention();
    return topic(
        topic.name(),
        topic.partitions(),
        topic.cleanup().name().toLowerCase(Locale.ROOT),
        retention == null ? -1 : retention.toMillis(),
        topic.maxMessageBytes());
  }

  private static String topic(
      String name, int partitions, String cleanup, long retention, int bytes) {
    return "%s, %d partitions, %s, %d ms, %d bytes"
        .formatted(name, partitions, cleanup, retention, bytes);
  }

  @Test
  void haveNoSecretInThemAndNameOnlyThoseThatSomebodyMakes() throws Exception {
    Manifests base = Manifests.base();
    Set<String> named = new TreeSet<>();
    for (JsonNode object : base.objects()) {
      assertThat(object.path("kind").asText()).isNotEqualTo("Secret");
      Manifests.everywhere(object, "secretKeyRef").forEach(ref -> named.add(Manifests.nameOf(ref)));
      Manifests.everywhere(object, "secretName").forEach(name -> named.add(name.asText()));
      Manifests.everywhere(object, "secretTargetRef")
          .forEach(list -> list.forEach(ref -> named.add(Manifests.nameOf(ref))));
    }
    assertThat(named).isEqualTo(new TreeSet<>(SECRETS));
    List<String> users = base.ofKind("KafkaUser").stream().map(Manifests::name).toList();
    assertThat(SECRETS).containsAll(users);
  }

  @Test
  void runServicesThatMayDoNoMoreThanTheyNeed() throws Exception {
    assertThat(Manifests.base().workloads())
        .hasSize(4)
        .allSatisfy(
            workload -> {
              JsonNode pod = workload.path("spec").path("template").path("spec");
              assertThat(pod.path("securityContext").path("runAsNonRoot").asBoolean()).isTrue();
              assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
              for (JsonNode container : pod.path("containers")) {
                JsonNode context = container.path("securityContext");
                assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                assertThat(context.path("capabilities").path("drop").get(0).asText())
                    .isEqualTo("ALL");
                assertThat(container.path("resources").path("limits").has("memory")).isTrue();
                assertThat(container.has("startupProbe")).isTrue();
                assertThat(container.has("livenessProbe")).isTrue();
                assertThat(container.has("readinessProbe")).isTrue();
              }
            });
  }

  @Test
  void selectPodsThatThereAre() throws Exception {
    Manifests base = Manifests.base();
    Set<String> pods =
        base.workloads().stream()
            .map(w -> w.path("spec").path("template").path("metadata").path("labels"))
            .map(labels -> labels.path("app.kubernetes.io/name").asText())
            .collect(Collectors.toSet());
    List<String> selected = new ArrayList<>();
    for (JsonNode object : base.objects()) {
      for (JsonNode labels :
          Stream.of("matchLabels", "selector")
              .flatMap(field -> Manifests.everywhere(object, field).stream())
              .toList()) {
        if (labels.has("app.kubernetes.io/name")) {
          selected.add(labels.path("app.kubernetes.io/name").asText());
        }
      }
    }
    assertThat(selected).isNotEmpty().allMatch(pods::contains);
  }

  @Test
  void scaleWhatThereIsToNoMoreThanThereArePartitions() throws Exception {
    Manifests base = Manifests.base();
    List<String> workloads =
        base.workloads().stream().map(w -> w.path("kind").asText() + Manifests.name(w)).toList();
    assertThat(base.ofKind("ScaledObject"))
        .hasSize(3)
        .allSatisfy(
            scaled -> {
              JsonNode spec = scaled.path("spec");
              JsonNode target = spec.path("scaleTargetRef");
              assertThat(workloads)
                  .contains(target.path("kind").asText() + target.path("name").asText());
              assertThat(spec.path("maxReplicaCount").asInt())
                  .isLessThanOrEqualTo(Topics.RAW.partitions());
            });
  }
}
