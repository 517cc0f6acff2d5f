import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test, type TestContext } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../local/postgres/postgres-under-test.ts";
import { runPgtap } from "./run-pgtap.ts";

let database: TestPostgres;
before(async () => database = await startTestPostgres());
after(() => database.stop());

async function run(
  t: TestContext,
  files: Record<string, string>,
  only?: readonly string[],
  sharesConnection = false,
) {
  const testsFolder = await mkdtemp(join(tmpdir(), "pgtap test "));
  t.after(() => rm(testsFolder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(testsFolder, dirname(path)), { recursive: true });
    await writeFile(join(testsFolder, path), text);
  }
  const printed: string[] = [];
  const result = await runPgtap({
    databaseUrl: database.server.url,
    testsFolder,
    sharesConnection,
    ...only === undefined ? {} : { only },
    print: (line) => printed.push(line),
  });
  return { result, printed };
}

const passing = (description: string) =>
  `begin; select plan(1); select pass('${description}'); select * from finish(); rollback;`;

test("files run in the order of their paths, and are counted", async (t) => {
  const { result, printed } = await run(t, {
    "b.sql": passing("Three"),
    "a/z.test.sql": passing("Two"),
    "000-setup.sql": passing("One"),
    "notes.md": "not ok 1",
  });
  assert.deepEqual(result, {
    files: ["000-setup.sql", "a/z.test.sql", "b.sql"],
    passed: 3,
    failed: 0,
  });
  assert.deepEqual(printed, ["3 passed, 0 failed"]);
});

test("chosen files run after the set-up, and each of their tests is printed", async (t) => {
  const { result, printed } = await run(t, {
    "000-setup.sql": passing("One"),
    "a.test.sql": passing("Two"),
    "b.test.sql": passing("Three"),
  }, ["b.test.sql"]);
  assert.deepEqual(result.files, ["000-setup.sql", "b.test.sql"]);
  assert.deepEqual(printed, [
    "b.test.sql",
    "  ok 1 - Three",
    "2 passed, 0 failed",
  ]);
});

test("a failed test is printed with its file and its diagnostics", async (t) => {
  const { result, printed } = await run(t, {
    "one/rule.test.sql":
      "begin; select plan(2); select is(1, 2, 'Is'); select pass('Is too'); rollback;",
  });
  assert.deepEqual(result, {
    files: ["one/rule.test.sql"],
    passed: 1,
    failed: 1,
  });
  assert.equal(printed[0], "one/rule.test.sql");
  assert.ok(printed.includes("  not ok 1 - Is"), printed.join("\n"));
  assert.ok(printed.includes("  #         have: 1"), printed.join("\n"));
});

test("an SQL error fails the file at its line, and keeps the results before it", async (t) => {
  const { result, printed } = await run(t, {
    "a.sql": "begin;\nselect plan(2);\nselect pass('One');\nselect nothing;",
    "b.sql": passing("Two"),
  });
  assert.equal(result.passed, 2);
  assert.ok(result.failed > 0);
  assert.ok(
    printed.includes(
      '  Line 4: column "nothing" does not exist (SQLSTATE 42703)',
    ),
    printed.join("\n"),
  );
});

for (const sharesConnection of [false, true]) {
  const how = sharesConnection ? "on one connection" : "on its own";
  test(`each file begins as the first one, ${how}`, async (t) => {
    const files = {
      "a.sql":
        "set role anon; set statement_timeout = 1; set statement_timeout = 0; set lock_timeout = 1;" +
        `create temporary table left_behind (); ${passing("One")}`,
      "b.sql": "begin; select plan(1); select nothing;",
      "c.sql":
        "begin; select plan(3); select is(current_user, 'postgres', 'As postgres');" +
        "select hasnt_table('left_behind', 'Nothing is left');" +
        "select is(current_setting('lock_timeout'), '1min', 'As before'); rollback;",
    };
    const { result } = await run(t, files, undefined, sharesConnection);
    assert.deepEqual([result.passed, result.failed], [4, 2]);
  });
}

test("on one connection, a file that looks at plans has its own", async (t) => {
  const isShared = "(select pid = pg_backend_pid() from public.shared)";
  const { result } = await run(
    t,
    {
      "a.sql": `${
        passing("One")
      } create table public.shared as select pg_backend_pid() as pid;`,
      "b.sql":
        `begin; select plan(1); explain select 1; select ok(not ${isShared}, 'Own'); rollback;`,
      "c.sql":
        `begin; select plan(1); select ok(${isShared}, 'Shared'); rollback; drop table public.shared;`,
    },
    undefined,
    true,
  );
  assert.deepEqual([result.passed, result.failed], [3, 0]);
});

test("a folder without tests fails", async (t) => {
  const { result } = await run(t, {});
  assert.equal(result.failed, 1);
});
