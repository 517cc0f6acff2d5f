import postgres from "postgres";
import type { PostgresServer } from "../../local/postgres/postgres-server.ts";

/** The database as the harness sees it: as superuser, for moving time and for reading the ledgers. */
export interface Database {
  /** Ended and made anew by a crash: look it up for each query. */
  readonly sql: postgres.Sql;
  /** Kills the server and starts it again. Queries of the harness fail meanwhile. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Connects the harness to a server. */
export function openDatabase(server: PostgresServer): Database {
  const connect = () =>
    postgres(server.adminUrl, {
      max: 4,
      onnotice: () => {},
      // Otherwise postgres.js ends the process when the server dies while it reads the types.
      fetch_types: false,
    });
  let sql = connect();
  return {
    get sql() {
      return sql;
    },
    async crash() {
      // A query of postgres.js that is being written when its connection breaks may never end.
      await sql.end({ timeout: 5 });
      await server.kill();
      await server.start();
      sql = connect();
    },
    stop: () => sql.end({ timeout: 1 }),
  };
}
