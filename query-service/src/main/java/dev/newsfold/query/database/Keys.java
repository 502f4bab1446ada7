package dev.newsfold.query.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The place of a row in a list, as its keyset selects it. */
public final class Keys {

  private Keys() {}

  public static List<String> of(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("key").getArray());
  }
}
