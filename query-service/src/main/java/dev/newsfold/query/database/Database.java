package dev.newsfold.query.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Opens the one database. */
final class Database {

  private Database() {}

  @Produces
  @ApplicationScoped
  static Jdbi jdbi(AgroalDataSource source) {
    return Jdbi.create(source).installPlugin(new PostgresPlugin());
  }
}
