import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";
import { findFreePort } from "../processes/ports.ts";
import { databaseUrl } from "../postgres/postgres-settings.ts";
import { startPostgres } from "../postgres/postgres.ts";
import { findServerUser, serverFolder } from "../postgres/server-user.ts";
import { defaultDataFolder } from "../stack/data-folder.ts";
import { defaultPorts } from "../stack/stack-options.ts";
import { findPortOffset, runStart } from "../testing/start-process.ts";

/** Everything a start could change. */
async function readState(sql: postgres.Sql) {
  const [state] = await sql<
    { notes: string[]; versions: string[]; secrets: string[] }[]
  >`
    select
      array(select text from public.notes) as notes,
      array(select version from supabase_migrations.schema_migrations order by version) as versions,
      array(select decrypted_secret from vault.decrypted_secrets order by name) as secrets
  `;
  return state;
}

async function connected<Result>(
  url: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(url, { max: 1 });
  return await work(sql).finally(() => sql.end());
}

describe("npm start on data of other migrations", () => {
  const notes = "supabase/migrations/20260101000000_notes.sql";
  const second = "supabase/migrations/20260101000001_second.sql";
  const createNotes = "create table public.notes (text text);";
  let checkout: FixtureCheckout;
  let offset: number;
  before(async () => {
    checkout = await createFixtureCheckout();
    await checkout.write(notes, createNotes);
    offset = await findPortOffset();
  });
  after(() => checkout.remove());

  /** Starts the stack, asks its database something, and stops it. */
  const start = async <Result>(
    work: (sql: postgres.Sql) => Promise<Result>,
    ...flags: string[]
  ) => {
    const process = runStart(checkout.root, offset, flags);
    try {
      await process.ready;
      const port = defaultPorts.database + offset;
      return await connected(databaseUrl("postgres", port), work);
    } finally {
      await process.kill();
    }
  };
  const assertRefused = async (what: string) => {
    const dataFolder = defaultDataFolder(checkout.root);
    const folder = await serverFolder(dataFolder, findServerUser());
    const process = runStart(checkout.root, offset, []);
    assert.equal(await process.exitCode, 1);
    await process.everythingEnded();
    const lines = process.output().split("\n").filter((line) =>
      line !== "" && !line.endsWith("…")
    );
    assert.deepEqual(lines, [
      `Error The local data were made by other migrations, ${what}. Nothing was changed. ` +
      "To begin with an empty database: npm start -- --reset. " +
      `To keep a copy of the data, before that: cp -a "${folder}" "${folder}-copy"`,
    ]);
  };
  /** The state of the data, read without starting the stack. */
  const stateAtRest = async () => {
    const server = await startPostgres({
      root: checkout.root,
      dataFolder: defaultDataFolder(checkout.root),
      port: await findFreePort(),
    });
    return await connected(server.url, readState).finally(() => server.stop());
  };

  it("changes nothing, and goes on once its own migrations are back, with those that are new", async () => {
    const state = await start(async (sql) => {
      await sql`insert into public.notes values ('kept')`;
      return await readState(sql);
    });
    assert.deepEqual(state?.notes, ["kept"]);
    const secret = `whsec_${Buffer.from("another secret").toString("base64")}`;
    await checkout.write(
      "supabase/functions/.env",
      `EDGE_FUNCTION_SECRET=${secret}`,
    );

    await checkout.write(notes, `${createNotes}\ncreate table more ();`);
    await checkout.write(second, "create table public.second ();");
    await assertRefused(
      '1 of 1; the first is "20260101000000_notes.sql", which reads otherwise in this checkout',
    );
    assert.deepEqual(await stateAtRest(), state);

    await checkout.write(notes, createNotes);
    const next = await start(readState);
    assert.deepEqual(next?.notes, ["kept"]);
    assert.deepEqual(next?.versions, ["20260101000000", "20260101000001"]);
    assert.ok(next?.secrets.includes(secret));
  });

  it("begins with an empty database when asked to", async () => {
    await checkout.write(second, "create table public.second ();");
    await start(readState);
    await rm(join(checkout.root, second));
    await assertRefused(
      '1 of 2; the first is "20260101000001_second.sql", which this checkout does not have',
    );
    const state = await start(readState, "--reset");
    assert.deepEqual(state?.notes, []);
    assert.deepEqual(state?.versions, ["20260101000000"]);
  });
});
