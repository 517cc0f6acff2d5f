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

const waitsForTwilio = (sql: postgres.Sql | postgres.TransactionSql) =>
  sql`
    status = 'queued' and due_at > now() + ${TURN}::interval
      and attempts >= (select max_attempts from public.provisioning_settings)
  `;

/** Longer than a lease and than the lag of Twilio's lists; ends every backoff. */
const JUMP = "3 minutes";

/** Longer than any backoff has left, shorter than the wait for a turn: who waits for Twilio goes one after the other. */
const TURN = "10 minutes";

/**
 * Lets some minutes pass for the orders, imports and releases: back-dates their leases and due times, because a test cannot wait
 * for those; of the orders that wait for Twilio, the next has its turn. Then sweeps, as pg_cron does each minute.
 */
export async function moveTime(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    // Without triggers: the passing of time is no update.
    await transaction`set local session_replication_role = replica`;
    const [turn] = await transaction<{ wait: string }[]>`
      select coalesce(min(due_at) - now(), '0')::text as wait
      from public.phone_number_orders
      where ${waitsForTwilio(transaction)}
    `;
    const wait = turn?.wait ?? "0";
    await transaction`
      update public.phone_number_orders
      set
        due_at = case
          when ${waitsForTwilio(transaction)} then due_at - ${wait}::interval
          when status = 'queued' then least(due_at, now())
          else due_at - ${JUMP}::interval
        end,
        purchasing_at = purchasing_at - ${JUMP}::interval,
        reserved_at = reserved_at - ${JUMP}::interval
      where status in ('queued', 'purchasing')
    `;
    await transaction`
      update public.twilio_account set last_probe_at = last_probe_at - ${wait}::interval
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
    await transaction`
      update public.phone_number_details
      set
        importing_since = importing_since - ${JUMP}::interval,
        import_due_at = case
          when import_lease_token is null then least(import_due_at, now()) else import_due_at - ${JUMP}::interval
        end
      where importing_since is not null or import_due_at is not null
    `;
    await transaction`
      update public.elevenlabs_account set next_probe_at = now() where next_probe_at is not null
    `;
    await transaction`set local session_replication_role = origin`;
    await transaction`select one_number.sweep_phone_number_orders()`;
    await transaction`select one_number.sweep_phone_number_releases()`;
    await transaction`select one_number.sweep_phone_number_imports()`;
  });
}
