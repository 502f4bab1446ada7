package dev.newsfold.query.rebuild;

import dev.newsfold.contracts.Rejection;
import dev.newsfold.query.projection.RejectionPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Sends what cannot be used now and could be when it came in: all else was sent then. */
@ApplicationScoped
class KnownRejections {

  private final RejectionPublisher publisher;

  KnownRejections(RejectionPublisher publisher) {
    this.publisher = publisher;
  }

  void publishUnknown(Handle handle, List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    Set<String> known =
        new HashSet<>(
            handle
                .createQuery("select id from rejection where id = any(:ids)")
                .bindArray("ids", String.class, rejections.stream().map(Rejection::id).toList())
                .mapTo(String.class)
                .list());
    publisher.publish(
        rejections.stream().filter(rejection -> !known.contains(rejection.id())).toList());
  }
}
