import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { startTestPostgres, type TestPostgres } from "./postgres-under-test.ts";

for (const major of [15, 17] as const) {
  describe(`Postgres ${major}`, () => {
    let database: TestPostgres;
    before(async () => {
      database = await startTestPostgres(major);
    });
    after(() => database.stop());

    it("has the version that was asked for", async () => {
      const [row] = await database.sql`show server_version_num`;
      assert.match(String(row?.server_version_num), new RegExp(`^${major}`));
    });

    it("gives postgres no more rights than a hosted project does", async () => {
      const [role] = await database.sql`
        select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user
      `;
      assert.deepEqual(role, {
        rolsuper: false,
        rolbypassrls: true,
        rolcreaterole: true,
      });
    });

    it("lets postgres create the extensions, also when they exist", async () => {
      for (let time = 0; time < 2; time++) {
        await database.sql.unsafe(`
          create extension if not exists pg_net with schema extensions;
          create extension if not exists pg_cron with schema pg_catalog;
          create extension if not exists supabase_vault with schema vault cascade;
          create extension if not exists pgcrypto with schema extensions;
          create extension if not exists pgtap with schema extensions;
        `);
      }
      const owners = await database.admin`
        select distinct proowner::regrole::text as owner from pg_proc where pronamespace = 'net'::regnamespace
      `;
      assert.deepEqual([...owners], [{ owner: "supabase_admin" }]);
    });

    it("grants the API's roles the same on a new table as the platform", async () => {
      await database.sql`create table public.fresh (id int)`;
      const granted = await database.sql`
        select grantee, string_agg(privilege_type, ', ' order by privilege_type) as privileges
        from information_schema.role_table_grants
        where table_name = 'fresh' and grantee in ('anon', 'authenticated', 'service_role')
        group by grantee order by grantee
      `;
      const privileges = "REFERENCES, TRIGGER, TRUNCATE";
      assert.deepEqual([...granted], [
        { grantee: "anon", privileges },
        { grantee: "authenticated", privileges },
        { grantee: "service_role", privileges },
      ]);
    });

    it("asks for the password", async () => {
      const url = database.server.url.replace(":postgres@", ":wrong@");
      const sql = postgres(url, { max: 1 });
      await assert.rejects(sql`select 1`, { code: "28P01" });
      await sql.end();
    });
  });
}
