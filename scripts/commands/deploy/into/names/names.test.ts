import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { migratedTemplate } from "../../../../local/postgres/migrated-template.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../../../local/postgres/postgres-under-test.ts";
import { root } from "../../../../local/root.ts";
import { namesAfter } from "./names-after.ts";
import { readDatabaseNames } from "./names-in-database.ts";

/** Names that Postgres gives by itself, and never takes from another. */
const CHOSEN_BY_POSTGRES = /_(pkey|key|check|fkey|seq|not_null)\d*\b/;
const OF_THE_CLI = /\bsupabase_migrations\b/;

describe("the names in a database with One Number", () => {
  let database: TestPostgres;
  let found: ReadonlySet<string>;
  let derived: ReadonlyMap<string, string>;
  before(async () => {
    const [empty, migrated] = await Promise.all([
      startTestPostgres(),
      startTestPostgres(17, await migratedTemplate({ root })),
    ]);
    database = migrated;
    const query = (of: TestPostgres) => (text: string) => of.sql.unsafe(text);
    const before = (await readDatabaseNames(query(empty))).names;
    const { names } = await readDatabaseNames(query(migrated));
    await empty.stop();
    found = new Set(
      [...names].filter((name) => !before.has(name) && !OF_THE_CLI.test(name)),
    );
    const folder = join(root, "supabase", "migrations");
    const files = (await readdir(folder)).sort();
    const texts = await Promise.all(
      files.map((file) => readFile(join(folder, file), "utf8")),
    );
    ({ names: derived } = await namesAfter(
      files.map((file, index) => [file, texts[index] ?? ""]),
    ));
  });
  after(() => database.stop());

  it("are those that its migrations take", () => {
    const missing = [...derived.keys()].filter((name) =>
      !name.startsWith("column ") && !found.has(name)
    );
    assert.deepEqual(missing, []);
  });

  it("are taken by its migrations, but for those that Postgres chooses and those of extensions", () => {
    const unknown = [...found].filter((name) =>
      !derived.has(name) && !CHOSEN_BY_POSTGRES.test(name) &&
      !/ (net|cron|extensions)\b/.test(name)
    );
    assert.deepEqual(unknown, []);
  });
});

describe("the names after an application's migrations", () => {
  const namesOf = async (...texts: string[]) => {
    const { names } = await namesAfter(
      texts.map((sql, index) => [`${index}.sql`, sql]),
    );
    return [...names.keys()];
  };

  it("are without what was dropped, with all that goes with it", async () => {
    const names = await namesOf(
      `create schema s;
      create table s.a (id int constraint a_key unique);
      create table calls (id int primary key, x int);
      create index on calls (x);
      create index calls_x on calls (x);
      create policy "see" on calls using (true);
      create function f(a int, out b text) language sql as $$ select 'x' $$;
      create function g(a public.calls[]) returns int language sql as $$ select 1 $$;
      create type mood as enum ('good');
      create view v as select 1 as x;
      select cron.schedule('sweep', '* * * * *', 'select 1');`,
      `drop table calls; drop function f(int); drop function g; drop schema s cascade; drop type mood; drop view v;
      select cron.unschedule('sweep');`,
    );
    assert.deepEqual(names, []);
  });

  it("are those of a constraint trigger twice, until it is dropped", async () => {
    const trigger =
      "create constraint trigger t after insert on a for each row execute function f();";
    assert.deepEqual(await namesOf("create table a ();", trigger), [
      "relation public.a",
      "type public.a",
      'trigger "t" on public.a',
      'constraint "t" on public.a',
    ]);
    assert.deepEqual(
      await namesOf("create table a ();", trigger, "drop trigger t on a;"),
      ["relation public.a", "type public.a"],
    );
  });

  it("are those of files that can be read; the others are told", async () => {
    const { names, unread } = await namesAfter([
      ["1.sql", "create table a ();"],
      ["2.sql", "\\connect other"],
    ]);
    assert.deepEqual([...names.keys()], ["relation public.a", "type public.a"]);
    assert.deepEqual(unread.map(({ file }) => file), ["2.sql"]);
  });
});
