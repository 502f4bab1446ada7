package dev.newsfold.query.projection;

import dev.newsfold.contracts.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes what could not be used. */
@ApplicationScoped
class RejectionTable {

  private final long kept;

  RejectionTable(ProjectionConfiguration configuration) {
    this.kept = configuration.rejectionsKept();
  }

  /** The same input has the same id: what counts is when it was rejected last. */
  void write(Handle handle, List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into rejection as r (id, stage, code, reason, via, file, place, input, encoding,
                                        rejected_at)
            values (:id, :stage, :code, :reason, :via, :file, :place, :input, :encoding,
                    :rejectedAt)
            on conflict (id) do update set
              stage = excluded.stage, code = excluded.code, reason = excluded.reason,
              via = excluded.via, file = excluded.file, place = excluded.place,
              input = excluded.input, encoding = excluded.encoding,
              rejected_at = excluded.rejected_at
            where r.rejected_at <= excluded.rejected_at""");
    for (Rejection rejection : rejections) {
      batch
          .bind("id", rejection.id())
          .bind("stage", word(rejection.stage()))
          .bind("code", rejection.code())
          .bind("reason", storable(rejection.reason()))
          .bind("via", word(rejection.origin().via()))
          .bind("file", storable(rejection.origin().file()))
          .bind("place", storable(rejection.origin().place()))
          .bind("input", storable(rejection.input()))
          .bind("encoding", word(rejection.encoding()))
          .bind("rejectedAt", rejection.rejectedAt())
          .add();
    }
    batch.execute();
    handle
        .createUpdate(
            """
            delete from rejection where id in (
              select id from rejection order by rejected_at desc, id desc offset :kept)""")
        .bind("kept", kept)
        .execute();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** PostgreSQL stores any character but NUL, which broken input is full of. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }
}
