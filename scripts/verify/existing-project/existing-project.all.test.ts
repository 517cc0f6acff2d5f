import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../local/postgres/postgres-under-test.ts";
import { root } from "../../local/root.ts";
import { runPgtap } from "../pgtap/run-pgtap.ts";
import { installBesideApplication, makeSampleApplication } from "./install.ts";
import { listLeftOut } from "./left-out.ts";

let database: TestPostgres;
const start = async () => {
  database = await startTestPostgres();
  await makeSampleApplication(database.sql);
};

describe("the tests of the database, in a project with organizations of its own", () => {
  before(start);
  after(() => database.stop());

  it("pass, but for those about organizations and members of ours", async () => {
    await installBesideApplication(database.sql, { members: true });
    const testsFolder = join(root, "supabase", "tests");
    const printed: string[] = [];
    const { failed } = await runPgtap({
      databaseUrl: database.server.url,
      testsFolder,
      setUpAfter: join(import.meta.dirname, "tests-in-application.sql"),
      leaveOut: await listLeftOut(testsFolder),
      print: (line) => printed.push(line),
    });
    assert.equal(failed, 0, printed.join("\n"));
  });
});

describe("an application with columns of these names, and no table of members", () => {
  const OLIVE = "a0000000-0000-4000-8000-000000000001";
  const HARBOUR = "b0000000-0000-4000-8000-000000000001";

  before(async () => {
    await start();
    await database.sql.unsafe(`
      alter table public.organizations alter column name type varchar(500);
      alter table public.organizations add column country varchar(80), add column area_code text,
        add column created_by uuid default auth.uid();
      update public.organizations set country = 'Germany', area_code = '0171', created_by = '${OLIVE}' where id = '${HARBOUR}';
    `).simple();
    await installBesideApplication(database.sql, { members: false });
  });
  after(() => database.stop());

  it("keeps them as they are, and what cannot be wished is no wish", async () => {
    const { sql } = database;
    await sql`insert into public.organizations (slug, name, country, area_code)
      values ('acme', 'Acme', 'Deutschland', '800'), ('bolt', 'Bolt', ' us', '(604)')`;
    await sql`update public.organizations set country = 'Ghana', area_code = 'Accra' where slug = 'acme'`;
    assert.deepEqual([
      ...await sql`
        select g.country, g.area_code, o.country as wished_country, o.area_code as wished_area_code
        from public.organizations as g
        left join public.phone_number_orders as o on o.organization_id = g.id
        where g.slug in ('acme', 'bolt') or g.id = ${HARBOUR}
        order by g.name`,
    ], [
      {
        country: "Ghana",
        area_code: "Accra",
        wished_country: null,
        wished_area_code: null,
      },
      {
        country: " us",
        area_code: "(604)",
        wished_country: "US",
        wished_area_code: "604",
      },
      {
        country: "Germany",
        area_code: "0171",
        wished_country: null,
        wished_area_code: null,
      },
    ]);
    await sql`select public.order_phone_numbers(${[HARBOUR]}, 1)`;
    const [ordered] = await sql`
      select ordered_by, country, area_code from public.phone_number_orders where organization_id = ${HARBOUR}`;
    assert.deepEqual(ordered, {
      ordered_by: OLIVE,
      country: null,
      area_code: null,
    });
  });

  it("has whoever inserted an organization as its only member", async () => {
    const readAs = (user: string) =>
      database.sql.begin(async (sql) => {
        const claims = JSON.stringify({ sub: user, role: "authenticated" });
        await sql`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
        return [
          ...await sql`select organization_id from public.organization_phone_numbers`,
        ];
      });
    assert.deepEqual(await readAs(OLIVE), [{ organization_id: HARBOUR }]);
    assert.deepEqual(await readAs("a0000000-0000-4000-8000-000000000002"), []);
  });

  it("counts an order for whoever is signed in, whatever its own column says", async () => {
    const { sql } = database;
    await sql.begin(async (asUser) => {
      const claims = JSON.stringify({ sub: OLIVE, role: "authenticated" });
      await asUser`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
      await asUser`insert into public.organizations (slug, name, created_by) values ('spoofed', 'Spoofed', null)`;
    });
    const [row] = await sql`
      select g.created_by, o.ordered_by
      from public.organizations as g join public.phone_number_orders as o on o.organization_id = g.id
      where g.slug = 'spoofed'`;
    assert.deepEqual(row, { created_by: null, ordered_by: OLIVE });
  });
});
