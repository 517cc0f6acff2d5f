import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../../local/postgres/postgres-under-test.ts";
import { root } from "../../../local/root.ts";
import { installInto } from "./install-into.ts";
import {
  makeSampleApp,
  ORGANIZATIONS,
  type SampleApp,
} from "./testing/sample-app.ts";

const now = new Date("2026-12-01T12:00:00Z");

/** Objects whose names are ours, of another kind where the kinds share their names. */
const TAKING = `
  create view public.calls as select 1 as x;
  create table public.slots (id int constraint one_order_per_organization unique);
  create domain public.rates as text;
  create sequence public.phone_numbers;
  create function public.diagnose() returns int language sql as $$ select 1 $$;
  create function public.greet_caller(a text, b int) returns int language sql as $$ select 1 $$;
  create trigger normalize_organization before insert on public.organizations
  for each row execute function public.f();
  alter table public.organizations add column provisioning_policy text, add column created_by uuid;
  create index organizations_created_by_index on public.organizations (created_by);
`;

/** How each of those conflicts begins, in their order. */
const CONFLICTS = [
  /The column "provisioning_policy" on public.organizations exists already .* rename column "provisioning_policy" to …;/,
  /The trigger "normalize_organization" on public.organizations exists already .* Rename yours: alter trigger "normalize_organization" on public.organizations rename to …;/,
  /The relation public.one_order_per_organization exists already .* alter table public.one_order_per_organization rename/,
  /The relation public.phone_numbers exists already/,
  /The relation public.calls exists already/,
  /The type public.rates exists already .* alter type public.rates rename to …;/,
  /The function public.diagnose\(\) exists already .* alter function public.diagnose\(\) rename/,
];

async function conflictsOf(installing: Promise<unknown>): Promise<string[]> {
  const error = await installing.then(() => undefined, (error: Error) => error);
  assert.equal(error?.name, "StackError");
  return error.message.split("\n").filter((line) => line.startsWith("- "));
}

function assertConflicts(found: string[], expected: readonly RegExp[]): void {
  for (const each of expected) {
    const matching = found.filter((line) => each.test(line));
    assert.equal(matching.length, 1, `${each}\n${found.join("\n")}`);
  }
  assert.equal(found.length, expected.length, found.join("\n"));
}

describe("an application that has names of ours", () => {
  let app: SampleApp;
  afterEach(() => app.delete());

  it("in its folder, is told all of them, and not changed", async () => {
    app = await makeSampleApp({
      "20250101090000_organizations.sql": `${ORGANIZATIONS}
        create function public.f() returns trigger language plpgsql as $$ begin return new; end $$;`,
      "20250201090000_taking.sql": TAKING,
      "20250301090000_job.sql":
        "select cron.schedule('sweep-imports', '* * * * *', 'select 1');",
    });
    await app.write("functions/admin/index.ts", "");
    const config = await app.read("config.toml");
    await app.write(
      "config.toml",
      `${
        config.replace(
          "[db.vault]",
          '[db.vault]\nedge_functions_url = "env(X)"',
        )
      }
[functions.twilio]\n`,
    );
    const files = await app.snapshot();
    const found = await conflictsOf(
      installInto({ root, appFolder: app.path, now }),
    );
    assertConflicts(found, [
      ...CONFLICTS,
      /The job "sweep-imports" exists already .* select cron.unschedule\('sweep-imports'\);/,
      /The edge function "admin" exists already \(supabase\/functions\/admin\)/,
      /The edge function "twilio" exists already \(\[functions.twilio\] in supabase\/config.toml\)/,
      /The secret "edge_functions_url" is in \[db.vault\]/,
    ]);
    assert.deepEqual(await app.snapshot(), files);
  });
});

describe("a project that has names of ours", () => {
  let app: SampleApp;
  let database: TestPostgres;
  const query = (text: string) => database.sql.unsafe(text);
  before(async () => {
    database = await startTestPostgres();
    await database.sql.unsafe(
      `create extension pg_cron with schema pg_catalog;
      ${ORGANIZATIONS};
      create function public.f() returns trigger language plpgsql as $$ begin return new; end $$;
      ${TAKING};
      select cron.schedule('sweep-imports', '* * * * *', 'select 1');
      select vault.create_secret('x', 'edge_function_secret');
      create schema supabase_migrations;
      create table supabase_migrations.schema_migrations (version text);
      insert into supabase_migrations.schema_migrations values ('20250101090000'), ('20250202020202');`,
    ).simple();
  });
  after(() => database.stop());
  afterEach(() => app.delete());

  it("in its database, is told all of them, and not changed", async () => {
    app = await makeSampleApp();
    const files = await app.snapshot();
    const found = await conflictsOf(installInto({
      root,
      appFolder: app.path,
      now,
      query,
      deployed: ["hello", "reconcile"],
    }));
    assertConflicts(found, [
      ...CONFLICTS,
      /The job "sweep-imports" exists already/,
      /The secret "edge_function_secret" is in Vault already/,
      /The edge function "reconcile" exists already \(deployed in the project\)/,
      /migrations that the folder lacks: 1, the first is 20250202020202/,
    ]);
    assert.deepEqual(await app.snapshot(), files);
  });
});

describe("a table of organizations that cannot have numbers", () => {
  const tables: readonly (readonly [columns: string, says: RegExp])[] = [
    ["id bigint primary key, name text", /no column "id" of type uuid/],
    [
      "id uuid, name text",
      /no column "id" of type uuid that is its primary key/,
    ],
    ["id uuid, slug text, name text, primary key (id, slug)", /primary key/],
    ["id uuid primary key, title text", /no column "name" of type text/],
    ["id uuid primary key, name jsonb", /no column "name" of type text/],
    [
      "id uuid primary key, name text, country integer",
      /column "country" of public.organizations is of type int4.* rename column country/,
    ],
    [
      "id uuid primary key, name text, created_by text[]",
      /column "created_by" of public.organizations is of type text\[\]/,
    ],
  ];
  let database: TestPostgres;
  before(async () => {
    database = await startTestPostgres();
  });
  after(() => database.stop());

  for (const [columns, says] of tables) {
    it(`has ${columns}`, async () => {
      const create = `create table public.organizations (${columns});`;
      const app = await makeSampleApp({ "20250101000000_tenants.sql": create });
      try {
        assertConflicts(
          await conflictsOf(installInto({ root, appFolder: app.path, now })),
          [says],
        );
        await database.sql.unsafe(create);
        const query = (text: string) => database.sql.unsafe(text);
        const look = { root, appFolder: app.path, now, query };
        assertConflicts(await conflictsOf(installInto(look)), [says]);
      } finally {
        await database.sql`drop table if exists public.organizations`;
        await app.delete();
      }
    });
  }
});
