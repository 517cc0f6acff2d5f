import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";
import { applyMigrations } from "./migrations.ts";
import { refuseOtherMigrations } from "./refuse-other-migrations.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../postgres/postgres-under-test.ts";

/** Statements that the CLI might split differently. */
const notes = `
-- é; at the beginning
create table public.notes (text text default 'a;b --');;

create function public.f() returns text language sql as $$
  -- in the body; of it
  select ';' || $b$;$b$;
$$;
/* between; */ comment on table public.notes is 'It''s; so.' ;
create table public."a;b" ();
-- at the end; of it
`;

describe("data of other migrations", () => {
  let database: TestPostgres;
  let checkout: FixtureCheckout;
  const remove = async (name: string) => {
    await rm(join(checkout.root, "supabase/migrations", `${name}.sql`));
  };
  const write = async (name: string, content: string) => {
    await checkout.write(`supabase/migrations/${name}.sql`, content);
  };
  const look = async () => {
    await refuseOtherMigrations({
      root: checkout.root,
      url: database.server.url,
      dataFolder: join(checkout.root, "data"),
    });
  };
  const assertRefused = async (what: string) => {
    await assert.rejects(look(), (error: Error) => {
      assert.equal(error.name, "StackError");
      const [beginning] = error.message.split(". Nothing was changed.");
      const expected = `The local data were made by other migrations, ${what}`;
      assert.equal(beginning, expected);
      return true;
    });
  };

  before(async () => {
    [database, checkout] = await Promise.all([
      startTestPostgres(),
      createFixtureCheckout(),
    ]);
  });
  beforeEach(async () => {
    const folder = join(checkout.root, "supabase/migrations");
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await write("20260101000000_notes", notes);
    await write("20260101000001_empty", "-- nothing yet\n");
    await write("20260101000002_last", "create table public.last ();");
    await applyMigrations({
      root: checkout.root,
      url: database.server.url,
      onLog: () => {},
    });
  });
  after(async () => {
    await Promise.all([database.stop(), checkout.remove()]);
  });

  it("are not those of the same files under other names", async () => {
    await look();
    await remove("20260101000002_last");
    await write("20260101000002_renamed", "create table public.last ();");
    await look();
  });

  it("are not those of the same files between new ones", async () => {
    await write("20251231000000_before", "create tabl;");
    await write("20260101000003_behind", "create tabl;");
    await look();
  });

  it("are those of an edited file", async () => {
    for (
      const edited of [
        notes.replace("text text", "text varchar"),
        notes.replace("'a;b --'", "'a;b  --'"),
        notes.replace("-- in the body", "-- of the body"),
        notes.replace("-- at the end; of it", ""),
        `${notes}create table public.more ();`,
        notes.slice(0, notes.lastIndexOf("create table")),
        "",
      ]
    ) {
      await write("20260101000000_notes", edited);
      await assertRefused(
        '1 of 3; the first is "20260101000000_notes.sql", which reads otherwise in this checkout',
      );
    }
  });

  it("are those of a file that is gone, or that has another version", async () => {
    await remove("20260101000002_last");
    await write("20260101000003_last", "create table public.last ();");
    await assertRefused(
      '1 of 3; the first is "20260101000002_last.sql", which this checkout does not have',
    );
  });

  it("are counted, and the oldest is named", async () => {
    await remove("20260101000001_empty");
    await write("20260101000002_last", "create table public.latest ();");
    await assertRefused(
      '2 of 3; the first is "20260101000001_empty.sql", which this checkout does not have',
    );
  });

  it("are those of a migration of which only the version was recorded", async () => {
    await database.sql`
      insert into supabase_migrations.schema_migrations (version) values ('20260101000003')
    `;
    await assertRefused(
      '1 of 4; the first is "20260101000003.sql", which this checkout does not have',
    );
    await write("20260101000003_last", "create table public.last ();");
    await assertRefused(
      '1 of 4; the first is "20260101000003.sql", which reads otherwise in this checkout',
    );
    await database.sql`
      delete from supabase_migrations.schema_migrations where version = '20260101000003'
    `;
  });
});
