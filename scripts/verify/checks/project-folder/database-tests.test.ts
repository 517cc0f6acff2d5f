import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { root } from "../../../local/root.ts";

const folder = join(root, "supabase", "tests");

/** The SQL that `supabase test db` hands to psql, without comments. */
const tests = await Promise.all(
  (await readdir(folder, { recursive: true }))
    .filter((path) => path.endsWith(".sql")).sort()
    .map(async (path) => {
      const text = await readFile(join(folder, path), "utf8");
      return { path, sql: text.replace(/--.*$/gm, "").trim() };
    }),
);

/** The files that make what the others use: they run first, and stay. */
const isSetup = (path: string) => /^\d{3}-/.test(path);

function offenders(isRight: (sql: string, path: string) => boolean): string[] {
  return tests.filter(({ path, sql }) => !isRight(sql, path))
    .map(({ path }) => path);
}

describe("The database's tests, as pg_prove runs them,", () => {
  it("are all found: pg_prove takes .sql and .pg, in the order of their names", async () => {
    assert.ok(tests.length > 300);
    const others = (await readdir(folder, { recursive: true }))
      .filter((path) => /\.[a-z]+$/.test(path) && !path.endsWith(".sql"));
    assert.deepEqual(others, ["privileges.md"]);
    const setup = tests.map(({ path }) => isSetup(path));
    assert.ok(setup.indexOf(false) > setup.lastIndexOf(true));
  });

  it("are each one transaction with a plan, which leaves nothing behind", () => {
    assert.deepEqual(
      offenders((sql, path) =>
        /^begin(?: transaction isolation level [a-z ]+)?;\s/.test(sql) &&
        /^select plan\(\d+\);$/m.test(sql) &&
        (isSetup(path)
          ? /select \* from finish\(\);\s+commit;$/
          : /select \* from finish\(\);\s+rollback;$/).test(sql)
      ),
      [],
    );
  });

  it("are SQL only: psql would obey a backslash, and replace :name", () => {
    assert.deepEqual(
      offenders((sql) =>
        !/^\s*\\/m.test(sql) && !/(?<![:\w\])]):["']?[a-z_]/i.test(
          // psql replaces nothing in texts.
          sql.replace(/'[^']*'|\$\$[^]*?\$\$/g, ""),
        )
      ),
      [],
    );
  });
});
