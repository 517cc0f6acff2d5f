import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import postgres from "postgres";
import { upsertVaultSecrets } from "../../local/vault/vault-secrets.ts";

/** A failure between a sign-up and the purchasing function. */
export interface WakeUpFailure {
  readonly name: string;
  /** Causes the failure, and returns a function that repairs it. */
  cause(database: Database): Promise<() => Promise<unknown>>;
}

export interface Database {
  readonly url: string;
  readonly sql: postgres.Sql;
}

async function readSecret({ sql }: Database, name: string): Promise<string> {
  const [row] = await sql<{ secret: string }[]>`
    select decrypted_secret as secret from vault.decrypted_secrets where name = ${name}`;
  if (row === undefined) throw new Error(`Vault has no secret "${name}"`);
  return row.secret;
}

/** A secret with another value, or, with null, a missing secret. */
function wrongSecret(name: string, value: string | null): WakeUpFailure {
  return {
    name: `the Vault secret "${name}" is ${JSON.stringify(value)}`,
    async cause(database) {
      const kept = await readSecret(database, name);
      if (value === null) {
        await database.sql`delete from vault.secrets where name = ${name}`;
      } else {
        await upsertVaultSecrets(database.url, { [name]: value });
      }
      return () => upsertVaultSecrets(database.url, { [name]: kept });
    },
  };
}

/** The wake-ups go to a server with this answer, or with none. */
function otherServer(name: string, answer: RequestListener): WakeUpFailure {
  return {
    name,
    async cause(database) {
      const server = createServer(answer).listen(0, "127.0.0.1");
      await once(server, "listening");
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      const repairUrl = await wrongSecret(
        "edge_functions_url",
        `http://127.0.0.1:${port}/functions/v1`,
      ).cause(database);
      return async () => {
        server.close();
        server.closeAllConnections();
        await repairUrl();
      };
    },
  };
}

/** Every way in which the wake-up after a sign-up can be misconfigured, slow or lost. */
export const wakeUpFailures: readonly WakeUpFailure[] = [
  ...["edge_functions_url", "edge_function_secret"].flatMap((name) =>
    [null, "", "nonsense"].map((value) => wrongSecret(name, value))
  ),
  {
    ...wrongSecret("edge_functions_url", "http://127.0.0.1:1/functions/v1"),
    name: "the function's address refuses connections",
  },
  otherServer("the function hangs", () => {}),
  otherServer("the function answers 500", (_request, response) => {
    response.writeHead(500).end();
  }),
  {
    name: "pg_net is not installed",
    async cause({ sql }) {
      await sql`drop extension pg_net`;
      return () => sql`create extension pg_net with schema extensions`;
    },
  },
  {
    name: "Vault is not installed",
    async cause(database) {
      const names = ["edge_functions_url", "edge_function_secret"];
      const secrets = Object.fromEntries(
        await Promise.all(
          names.map(async (name) => [name, await readSecret(database, name)]),
        ),
      );
      await database.sql`drop extension supabase_vault cascade`;
      return async () => {
        await database.sql`create extension supabase_vault with schema vault`;
        await upsertVaultSecrets(database.url, secrets);
      };
    },
  },
  {
    name: "pg_net's queue cannot be read",
    async cause({ sql }) {
      await sql`alter table net.http_request_queue rename to out_of_reach`;
      return () =>
        sql`alter table net.out_of_reach rename to http_request_queue`;
    },
  },
  {
    name: "pg_net's queue is locked",
    async cause({ sql }) {
      const session = await sql.reserve();
      await session`begin`;
      await session`lock table net.http_request_queue in access exclusive mode`;
      return async () => {
        await session`rollback`;
        session.release();
      };
    },
  },
  {
    name: "there are no settings, without which nothing is bought",
    async cause({ sql }) {
      const settings = await sql`
        delete from public.provisioning_settings returning *`;
      return () =>
        sql`insert into public.provisioning_settings ${sql(settings)}`;
    },
  },
];
