import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../local/postgres/postgres-under-test.ts";
import { root } from "../../local/root.ts";
import { runPgtap } from "../pgtap/run-pgtap.ts";
import { type Catalogue, namesOf, readCatalogue } from "./catalogue.ts";
import { installBesideApplication, makeSampleApplication } from "./install.ts";

const TABLES = [
  "public.organizations",
  "public.team_members",
  "public.profiles",
  "crm.audit",
  "auth.users",
];

/** All that is added to the tables of an application, for `supabase/existing-project/README.md`. */
const ADDITIONS = [
  "column organizations.area_code",
  "column organizations.country",
  "column organizations.created_by",
  "column organizations.provisioning_policy",
  "constraint organizations.area_code_is_three_digits",
  "constraint organizations.country_is_us_or_ca",
  "index organizations.CREATE",
  "trigger organizations.copy_organization_name",
  "trigger organizations.follow_provisioning_policy",
  "trigger organizations.follow_wish",
  "trigger organizations.guard_organization",
  "trigger organizations.keep_id_of_ordered_organization",
  "trigger organizations.normalize_organization",
  "trigger organizations.queue_phone_number_orders",
  "trigger organizations.release_number_of_deleted_organization",
  "trigger organizations.wake_after_organization_change",
  "trigger team_members.note_members_after_delete",
  "trigger team_members.note_members_after_update",
];

let database: TestPostgres;
let earlier: { catalogue: Catalogue; rows: unknown };
let failures: string[];

/** The application's rows, and whether they are the same versions of them. */
async function readRows() {
  const { sql } = database;
  return {
    organizations: [
      ...await sql`
        select xmin::text, ctid::text, id, slug, name, plan, seats, settings, owner_id, changes, inserted_at, updated_at
        from public.organizations order by id`,
    ],
    members: [
      ...await sql`select xmin::text, ctid::text, * from public.team_members order by 3, 4`,
    ],
    audit: [
      ...await sql`select xmin::text, ctid::text, * from crm.audit order by 3, 4, 5`,
    ],
    file: [...await sql`select pg_relation_filenode('public.organizations')`],
  };
}

/** What the application does all day, in a transaction that is taken back. */
async function useApplication(): Promise<void> {
  await database.sql.begin(async (sql) => {
    const [acme] = await sql`
      insert into public.organizations (name) values ('Acme'), (null) returning id`;
    await sql`insert into public.team_members (team_id, profile_id)
      values (${acme?.id}, 'a0000000-0000-4000-8000-000000000001')`;
    await sql`update public.organizations set name = 'Acme Inc', seats = 7 where id = ${acme?.id}`;
    await sql`update public.team_members set access = 'owner' where team_id = ${acme?.id}`;
    await sql`delete from public.team_members where team_id = ${acme?.id}`;
    await sql`delete from public.organizations where name = 'Acme Inc'`;
    await sql`delete from auth.users where email = 'otto@app.example.com'`;
    const olive =
      '{"sub": "a0000000-0000-4000-8000-000000000001", "role": "authenticated"}';
    await sql`select set_config('request.jwt.claims', ${olive}, true), set_config('role', 'authenticated', true)`;
    await sql`insert into public.organizations (name) values ('Of a client') returning id`;
    await sql`update public.organizations set name = 'Changed'`;
    await sql`delete from public.organizations where name = 'Changed'`;
    throw new TakenBack();
  }).catch((error) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}

class TakenBack extends Error {}

before(async () => {
  database = await startTestPostgres();
  const { sql } = database;
  await makeSampleApplication(sql);
  earlier = {
    catalogue: await readCatalogue(sql, TABLES),
    rows: await readRows(),
  };
  failures = [];
  await installBesideApplication(sql, {
    members: true,
    afterEach: async (migration) => {
      await useApplication().catch((error) =>
        failures.push(`${migration}: ${error}`)
      );
    },
  });
});
after(() => database.stop());

test("nothing of the application is changed or dropped, and all additions are known", async () => {
  const catalogue = await readCatalogue(database.sql, TABLES);
  assert.deepEqual(namesOf(earlier.catalogue, catalogue), []);
  const added = namesOf(catalogue, earlier.catalogue)
    .filter((name) => !/^(function|schema) /.test(name));
  assert.deepEqual([...new Set(added)].sort(), ADDITIONS);
});

test("no row of the application is written", async () => {
  assert.deepEqual(await readRows(), earlier.rows);
});

test("the application goes on between any two migrations", () => {
  assert.deepEqual(failures, []);
});

test("the rules hold with the application's tenants and members", async () => {
  const folder = join(root, "scripts", "verify", "existing-project");
  const printed: string[] = [];
  const setUp = {
    databaseUrl: database.server.url,
    print: (line: string) => printed.push(line),
  };
  // Their set-up, and none of them: all take a minute.
  const made = await runPgtap({
    ...setUp,
    testsFolder: join(root, "supabase", "tests"),
    only: [],
  });
  const own = await runPgtap({ ...setUp, testsFolder: join(folder, "tests") });
  assert.equal(made.failed + own.failed, 0, printed.join("\n"));
});
