package dev.newsfold.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Sums up storylines from their stories. */
@ApplicationScoped
class StorylineTable {

  void sumUp(Handle handle, Set<String> ids) {
    List<String> changed = List.copyOf(ids);
    handle
        .createUpdate(
            """
            insert into storyline (id, name, from_day, to_day, stories, independent_reports, copies,
                                   sort_at)
            select s.storyline_id,
                   (array_agg(s.storyline_name order by s.sequence desc, s.id))[1],
                   min(s.event_day), max(s.event_day), count(*), sum(s.independent_reports),
                   sum(s.copies), max(s.sort_at)
            from story s
            where s.storyline_id = any(:changed) and s.state = 'open'
            group by s.storyline_id
            on conflict (id) do update set
              name = excluded.name, from_day = excluded.from_day, to_day = excluded.to_day,
              stories = excluded.stories, independent_reports = excluded.independent_reports,
              copies = excluded.copies, sort_at = excluded.sort_at""")
        .bindArray("changed", String.class, changed)
        .execute();
    handle
        .createUpdate(
            """
            delete from storyline l
            where l.id = any(:changed)
              and not exists (
                select from story s where s.storyline_id = l.id and s.state = 'open')""")
        .bindArray("changed", String.class, changed)
        .execute();
  }
}
