package dev.newsfold.compose;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A container as the file describes it, but for its name, its ports and where it keeps its data.
 */
final class RunningService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PORT = 8080;

  private final GenericContainer<?> container;

  private RunningService(GenericContainer<?> container) {
    this.container = container;
  }

  /**
   * Returns when it is healthy, or has done its work.
   *
   * @param mounts folders of this host and volumes of the engine, by where the containers have them
   */
  @SuppressWarnings("resource") // closed by whoever started the service
  static RunningService start(
      ComposeService service, String image, Network network, Map<String, String> mounts) {
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image))
            .withNetwork(network)
            .withNetworkAliases(service.name())
            .withEnv(service.environment())
            .withCreateContainerCmdModifier(command -> describe(command, service, mounts))
            .withStartupTimeout(PATIENCE);
    if (!service.list("ports").isEmpty()) {
      container.addExposedPort(PORT);
    }
    if (service.isOneShot()) {
      container.setStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(PATIENCE));
    } else {
      container.setWaitStrategy(Wait.forHealthcheck().withStartupTimeout(PATIENCE));
    }
    container.start();
    return new RunningService(container);
  }

  private static void describe(
      CreateContainerCmd command, ComposeService service, Map<String, String> mounts) {
    service.text("user").ifPresent(command::withUser);
    if (!service.list("entrypoint").isEmpty()) {
      command.withEntrypoint(service.list("entrypoint"));
    }
    if (!service.list("command").isEmpty()) {
      command.withCmd(service.list("command"));
    }
    if (!service.healthTest().isEmpty()) {
      command.withHealthcheck(
          new HealthCheck()
              .withTest(service.healthTest())
              .withInterval(Duration.ofSeconds(1).toNanos())
              .withRetries(60));
    }
    HostConfig host = Objects.requireNonNull(command.getHostConfig());
    host.withReadonlyRootfs(service.isReadOnly())
        .withCapDrop(capabilities(service, "cap_drop"))
        .withCapAdd(capabilities(service, "cap_add"))
        .withSecurityOpts(service.list("security_opt"));
    bind(command, host, service, mounts);
  }

  /** What is mounted from nowhere is a volume of the container's own, and goes with it. */
  private static void bind(
      CreateContainerCmd command,
      HostConfig host,
      ComposeService service,
      Map<String, String> mounts) {
    List<Bind> binds = new ArrayList<>();
    List<Volume> volumes = new ArrayList<>();
    for (String line : service.list("volumes")) {
      String inside = line.replaceFirst(":ro$", "").replaceFirst("^.*:", "");
      String source = mounts.get(inside);
      if (source == null) {
        volumes.add(new Volume(inside));
      } else {
        binds.add(new Bind(source, new Volume(inside)));
      }
    }
    command.withVolumes(volumes);
    host.withBinds(binds);
  }

  private static Capability[] capabilities(ComposeService service, String key) {
    return service.list(key).stream().map(Capability::valueOf).toArray(Capability[]::new);
  }

  int port() {
    return container.getMappedPort(PORT);
  }

  /** Asks it to end, as an engine does, and returns its exit code. */
  long stop(int patienceSeconds) {
    var client = container.getDockerClient();
    client.stopContainerCmd(container.getContainerId()).withTimeout(patienceSeconds).exec();
    return Objects.requireNonNull(
        client.inspectContainerCmd(container.getContainerId()).exec().getState().getExitCodeLong());
  }

  String log() {
    return container.getLogs();
  }

  @Override
  public void close() {
    container.stop();
  }
}
