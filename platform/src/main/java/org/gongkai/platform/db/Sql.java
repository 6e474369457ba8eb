package org.gongkai.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/**
 * Plain and set-based SQL on the service's database.
 *
 * <p>Inside a JTA transaction every handle works on that transaction's connection, so what is
 * written here commits or vanishes together with the entity manager's changes. Flush the entity
 * manager first where the SQL must see them. Outside a transaction each statement commits by
 * itself. Never begin a Jdbi transaction inside a JTA one.
 */
@ApplicationScoped
public class Sql {

  private final Jdbi jdbi;

  @Inject
  Sql(DataSource dataSource) {
    jdbi = Jdbi.create(dataSource);
    // the transaction manager ends transactions, not the handle that is closed within one
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(Integer.class, "int4");
    jdbi.registerArrayType(Long.class, "int8");
    jdbi.registerArrayType(String.class, "text");
  }

  /** Jdbi on the data source; cheap to call. */
  public Jdbi jdbi() {
    return jdbi;
  }
}
