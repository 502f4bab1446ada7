package dev.newsfold.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Remembers up to where each partition is in the tables. */
@ApplicationScoped
public class PositionTable {

  private final Jdbi jdbi;

  PositionTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Moves positions on, never back. */
  void move(Handle handle, Positions positions) {
    move(handle, positions.nextOffsets());
  }

  /** Moves positions on, never back. */
  public void move(Handle handle, Map<TopicPartition, Long> nextOffsets) {
    List<Map.Entry<TopicPartition, Long>> rows = List.copyOf(nextOffsets.entrySet());
    if (rows.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into position as p (topic, partition, next_offset)
            select * from unnest(:topics, :partitions, :offsets)
            on conflict (topic, partition)
            do update set next_offset = greatest(p.next_offset, excluded.next_offset)""")
        .bindArray("topics", String.class, rows.stream().map(row -> row.getKey().topic()).toList())
        .bindArray(
            "partitions",
            Integer.class,
            rows.stream().map(row -> row.getKey().partition()).toList())
        .bindArray("offsets", Long.class, rows.stream().map(Map.Entry::getValue).toList())
        .execute();
  }

  Map<TopicPartition, Long> all() {
    return jdbi.withHandle(this::all);
  }

  public Map<TopicPartition, Long> all(Handle handle) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    handle
        .createQuery("select topic, partition, next_offset from position")
        .map(
            (row, context) ->
                positions.put(
                    new TopicPartition(row.getString("topic"), row.getInt("partition")),
                    row.getLong("next_offset")))
        .list();
    return positions;
  }
}
