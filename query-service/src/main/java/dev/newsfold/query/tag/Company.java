package dev.newsfold.query.tag;

import java.util.List;

/**
 * Who and what appears together in the newest stories.
 *
 * @param members the most frequent first
 * @param pairs of members, the most frequent first
 */
record Company(List<Member> members, List<Pair> pairs) {

  Company {
    members = List.copyOf(members);
    pairs = List.copyOf(pairs);
  }

  /**
   * A tag among others.
   *
   * @param type person, organisation, place, subject or eventType
   * @param stories how many it appears in
   */
  record Member(String type, String id, String name, long stories) {}

  /**
   * Two members that appear together.
   *
   * @param one its id
   * @param stories how many they share
   */
  record Pair(String one, String other, long stories) {}
}
