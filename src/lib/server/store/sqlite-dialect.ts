import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDialectConfig
} from 'kysely';

/**
 * SQLite as several processes can share it. A transaction takes its turn when it begins: begun as
 * usual, one that reads and then writes fails at once where another process wrote in between. And
 * since SQLite can undo changes of tables, migrations are all or nothing.
 */
export class TurnTakingSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new TurnTakingDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new UndoableAdapter();
  }
}

class TurnTakingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class UndoableAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
