import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../../local/postgres/postgres-under-test.ts";
import { root } from "../../../local/root.ts";
import { installInto } from "./install-into.ts";
import { removeFrom } from "./removal/remove-from.ts";
import { more, readCatalogue } from "./testing/catalogue.ts";
import { leaveLooseNumbers, orderNumber } from "./testing/order-number.ts";
import { nameMembers } from "./testing/name-members.ts";
import { makePushedApp, type PushedApp } from "./testing/push.ts";

/** A migration of the application's that uses what was installed, as its own later ones may. */
const LATER =
  `create table public.visits (organization_id uuid references public.organizations (id));
create trigger note_moved_members after update on public.team_members
referencing old table as departed for each statement execute function one_number.note_departed_members('team_id');
`;

describe("a project with organizations of its own", () => {
  let app: PushedApp;
  let database: TestPostgres;
  let original: Record<string, string>;
  let catalogue: string[];
  const query = (text: string) => database.sql.unsafe(text);
  const look = () => ({ root, appFolder: app.path, query });
  before(async () => {
    database = await startTestPostgres();
    app = await makePushedApp(database);
    await app.push();
    original = await app.snapshot();
    catalogue = await readCatalogue(database.sql);
  });
  after(async () => {
    await app.delete();
    await database.stop();
  });

  it("gets One Number with its own push, after its migrations, and pushes on", async () => {
    const { membersToName, migrations } = await installInto(look());
    await nameMembers(app, membersToName);
    await app.push();
    const next = new Date(Date.now() + 60_000).toISOString()
      .replace(/\D/g, "").slice(0, 14);
    const later = `migrations/${next}_later.sql`;
    await app.write(later, LATER);
    await app.push();
    const applied = await database.sql`
      select version || '_' || name || '.sql' as file from supabase_migrations.schema_migrations order by version`;
    assert.deepEqual(applied.map(({ file }) => `migrations/${file}`), [
      "migrations/20250101090000_organizations.sql",
      ...migrations,
      later,
    ]);
    assert.deepEqual((await installInto(look())).written, []);
    const [rows] = await database.sql`select count(*)::int as count
      from public.organizations where provisioning_policy = 'never'`;
    assert.equal(rows?.count, 1);
  });

  it("keeps it, with its folder as it is, while a number is being bought", async () => {
    await database
      .sql`select vault.create_secret('http://127.0.0.1/functions/v1', 'edge_functions_url')`;
    const complete = await orderNumber(database.sql, "+16045550001");
    const files = await app.snapshot();
    await assert.rejects(removeFrom(look()), {
      name: "StackError",
      message: /^1 number is being bought at this moment\. Pause purchases/,
    });
    assert.deepEqual(await app.snapshot(), files);
    await complete();
  });

  it("keeps its database when a number is being bought at the push", async () => {
    const { paidNumbers, left } = await removeFrom(look());
    assert.equal(paidNumbers, 1);
    assert.deepEqual(left, []);
    const before = await readCatalogue(database.sql);
    const complete = await orderNumber(database.sql, "+16045550002");
    await assert.rejects(
      app.push(),
      /Cannot remove One Number: a number is being bought at this moment/,
    );
    assert.deepEqual(await readCatalogue(database.sql), before);
    await complete();
    await leaveLooseNumbers(database.sql, {
      asked: "+16045550009",
      unaccounted: "+16045550008",
    });
    await app.push();
  });

  it("is afterwards what it was, and knows which numbers it pays for", async () => {
    const now = await readCatalogue(database.sql);
    assert.deepEqual(more(now, catalogue), []);
    const names = new Set(
      more(catalogue, now).map((line) =>
        /public\.(\w+?)(?:_pkey)?\b/.exec(line)?.[1]
      ),
    );
    assert.deepEqual([...names].sort(), ["numbers_still_paid_for", "visits"]);
    const { sql } = database;
    const numbers = await sql`
      select phone_number, left(twilio_sid, 3) as sid, state, organization_name as name
      from public.numbers_still_paid_for order by 1`;
    assert.deepEqual(numbers.map((row) => Object.values(row)), [
      ["+16045550001", "PN1", "pending_import", "Acme"],
      ["+16045550002", "PN2", "pending_import", "Acme"],
      ["+16045550006", "PN6", "still billed", null],
      ["+16045550007", "PN7", "not recorded", null],
      ["+16045550008", "PN8", "not recorded", null],
      ["+16045550009", null, "perhaps bought", "Acme"],
    ]);
    const organizations =
      await sql`select name, plan from public.organizations order by name`;
    assert.deepEqual([...organizations], [
      { name: "Acme", plan: "free" },
      { name: "Acme", plan: "free" },
      { name: "Acme", plan: "free" },
      { name: "Harbour Dental", plan: "free" },
    ]);
    assert.deepEqual([...await sql`select jobname from cron.job`], []);
  });

  it("has its own files as they were, byte by byte", async () => {
    const files = await app.snapshot();
    const isMigration = (path: string) => path.startsWith("migrations/");
    assert.deepEqual(
      Object.keys(files).filter((path) => !isMigration(path)).sort(),
      Object.keys(original).filter((path) => !isMigration(path)).sort(),
    );
    for (const [path, text] of Object.entries(original)) {
      assert.equal(files[path], text, path);
    }
    await assert.rejects(removeFrom(look()), /There is no One Number in/);
  });

  it("gets it again, and orders numbers", async () => {
    const { membersToName } = await installInto(look());
    await nameMembers(app, membersToName);
    await app.push();
    const complete = await orderNumber(database.sql, "+16045550003");
    await complete();
    const [number] = await database
      .sql`select status from public.phone_numbers`;
    assert.equal(number?.status, "pending_import");
  });
});
