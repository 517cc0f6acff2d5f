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
import { makePushedApp, type PushedApp } from "./testing/push.ts";

const ADA = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12";

describe("a project that uses the organizations of One Number", () => {
  let app: PushedApp;
  let database: TestPostgres;
  let catalogue: string[];
  const query = (text: string) => database.sql.unsafe(text);
  const look = () => ({ root, appFolder: app.path, query });
  before(async () => {
    database = await startTestPostgres();
    app = await makePushedApp(database, {
      "20250101090000_notes.sql": "create table public.notes (text text);",
    });
    await app.push();
    catalogue = await readCatalogue(database.sql);
    await installInto(look());
    await app.push();
    await database
      .sql`insert into auth.users (id, email) values (${ADA}, 'ada@example.com')`;
  });
  after(async () => {
    await app.delete();
    await database.stop();
  });

  /** As the Data API does. */
  const asAda = async (statement: string) =>
    await database.sql.begin(async (transaction) => {
      const claims = JSON.stringify({ sub: ADA, role: "authenticated" });
      await transaction`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
      return [...await transaction.unsafe(statement)];
    });
  const names = "select name from public.organizations order by name";

  it("keeps them with their members, and goes on to use them", async () => {
    await asAda("insert into public.organizations (name) values ('Acme')");
    await removeFrom(look());
    await app.push();
    assert.deepEqual(await asAda(names), [{ name: "Acme" }]);
    await asAda("insert into public.organizations (name) values ('Bond')");
    assert.deepEqual(await asAda(names), [{ name: "Acme" }, { name: "Bond" }]);
    await asAda(
      "update public.organizations set name = 'Bond Inc' where name = 'Bond'",
    );
    await assert.rejects(
      asAda("update public.organizations set created_at = now()"),
      { hint: "COLUMN_NOT_CHANGEABLE" },
    );
    const members = await asAda("select role from public.organization_members");
    assert.deepEqual(members, [{ role: "owner" }, { role: "owner" }]);
    await assert.rejects(
      asAda("delete from public.organization_members"),
      { hint: "LAST_OWNER" },
    );
    await asAda("delete from public.organizations where name = 'Bond Inc'");
    assert.deepEqual(await asAda(names), [{ name: "Acme" }]);
  });

  it("is afterwards what it was, but for them and what they use", async () => {
    const now = await readCatalogue(database.sql);
    assert.deepEqual(more(now, catalogue), []);
    const kept = more(catalogue, now).map((line) =>
      /^\w+ (?:create or replace function |create trigger )?("?[\w.]+)/i.exec(
        line,
      )
    ).map((match) => match?.[0]).filter((line) =>
      line !== undefined &&
      !/^(index|constraint|policy)|_(pkey|index)\b/.test(line)
    );
    assert.deepEqual(
      kept.map((line) =>
        line?.replace(/ create (or replace function|trigger)/i, "")
      ).sort(),
      [
        "column public.organization_members.created_at",
        "column public.organization_members.organization_id",
        "column public.organization_members.role",
        "column public.organization_members.user_id",
        "column public.organizations.created_at",
        "column public.organizations.created_by",
        "column public.organizations.id",
        "column public.organizations.name",
        "column public.organizations.updated_at",
        "function organization_functions.add_creators_as_owners",
        "function organization_functions.keep_own_organization",
        "function organization_functions.lock_organizations_of_user",
        "function organization_functions.merge_membership",
        "function organization_functions.my_organization_ids",
        "function organization_functions.protect_organization",
        "function organization_functions.require_owner",
        "function organization_functions.set_updated_at",
        "relation public.organization_members",
        "relation public.organizations",
        "schema organization_functions",
        "trigger add_creators_as_owners",
        "trigger lock_organizations_of_user",
        "trigger merge_membership",
        "trigger protect_organization",
        "trigger require_owner_after_delete",
        "trigger require_owner_after_update",
        "trigger set_updated_at",
        "type public.organization_role",
      ],
    );
  });

  it("gets One Number again, for the organizations that it kept", async () => {
    const { organizations, membersToName } = await installInto(look());
    assert.equal(organizations, "of the application");
    assert.ok(membersToName);
    await app.push();
    await asAda("insert into public.organizations (name) values ('Cole')");
    const orders = await database
      .sql`select organization_name from public.phone_number_orders`;
    assert.deepEqual([...orders], [{ organization_name: "Cole" }]);
  });
});
