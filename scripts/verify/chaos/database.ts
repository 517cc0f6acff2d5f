import postgres from "postgres";
import type { PostgresServer } from "../../local/postgres/postgres-server.ts";

/** The harness's connection to the database: as superuser, to move time and to read the ledgers. */
export interface Database {
  /** A crash replaces it: look it up for each query. */
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
      // Otherwise postgres.js ends the process when the server dies while postgres.js reads the types.
      fetch_types: false,
    });
  let sql = connect();
  return {
    get sql() {
      return sql;
    },
    async crash() {
      // A query may never end when its connection breaks while postgres.js writes it.
      await sql.end({ timeout: 5 });
      await server.kill();
      await server.start();
      sql = connect();
    },
    stop: () => sql.end({ timeout: 1 }),
  };
}

/** Longer than a lease and than the lag of Twilio's lists; ends every backoff. */
const JUMP = "3 minutes";

/**
 * Lets some minutes pass for the orders and releases: back-dates their leases and due times, because a test cannot wait
 * for those. Then sweeps, as pg_cron does each minute.
 */
export async function moveTime(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    // Without triggers: the passing of time is no update.
    await transaction`set local session_replication_role = replica`;
    await transaction`
      update public.phone_number_orders
      set
        due_at = case status when 'queued' then least(due_at, now()) else due_at - ${JUMP}::interval end,
        purchasing_at = purchasing_at - ${JUMP}::interval,
        reserved_at = reserved_at - ${JUMP}::interval
      where status in ('queued', 'purchasing')
    `;
    await transaction`
      update public.twilio_account set next_probe_at = now() where next_probe_at is not null
    `;
    // A release that was postponed by a day waits for an admin.
    await transaction`
      update public.phone_number_releases
      set due_at = case when lease_token is null then least(due_at, now()) else due_at - ${JUMP}::interval end
      where due_at < now() + interval '12 hours'
    `;
    await transaction`set local session_replication_role = origin`;
    await transaction`select one_number.sweep_phone_number_orders()`;
    await transaction`select one_number.sweep_phone_number_releases()`;
  });
}
