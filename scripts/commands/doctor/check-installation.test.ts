import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readExpectations, readOwnFunctions } from "./check-installation.ts";
import { expectations, tryRules } from "./testing/try-rules.ts";

tryRules("how the database is set up", [
  [
    "a migration that is missing",
    "migrations",
    { migrations: ["20261128100100"] },
    "fail",
    /^Missing migrations: 1, .*"20261128100200_one_number_schema\.sql"/,
  ],
  [
    "a database that is newer than the checkout",
    "migrations",
    { migrations: [...expectations.migrations.keys(), "20270101000000"] },
    "warn",
    /this checkout does not know: 1$/,
  ],
  [
    "a database that has them under other versions",
    "migrations",
    { migrations: ["20250101000000", "20261201000000", "20261201000001"] },
    "warn",
    /under its version/,
  ],
  [
    "migrations that nobody counted",
    "migrations",
    { migrations: null },
    "warn",
    /does not say/,
  ],
]);

describe("readExpectations()", () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "expectations-"));
    const folder = join(root, "supabase", "migrations");
    await mkdir(folder, { recursive: true });
    const files = {
      "20260102_later.sql":
        "select cron.unschedule('one');\nselect cron.schedule(\n  'three', '* * * * *', 'select 3');",
      "20260101_first.sql":
        "select cron.schedule('one', '* * * * *', 'select 1'); select cron.schedule('two', '5 seconds', $$select 2$$);",
      "notes.md": "select cron.schedule('none', '* * * * *', 'select 0');",
    };
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content);
    }
  });
  after(() => rm(root, { recursive: true }));

  it("knows which jobs are scheduled after all migrations", async () => {
    const { migrations, cronJobs } = await readExpectations(root);
    assert.deepEqual([...migrations], [
      ["20260101", "20260101_first.sql"],
      ["20260102", "20260102_later.sql"],
    ]);
    assert.deepEqual([...cronJobs], [
      ["two", "20260101_first.sql"],
      ["three", "20260102_later.sql"],
    ]);
  });

  it("knows ours in an application's folder, from the list that the installation wrote", async () => {
    const path = join(root, "supabase", "one-number.json");
    const files = ["migrations/20260101_first.sql", "functions/admin/index.js"];
    await writeFile(
      path,
      JSON.stringify({
        about: "",
        version: "0.1.0",
        organizations: "of the application",
        files: files.map((path) => ({ path, sha256: "" })),
        configuration: [],
      }),
    );
    const { migrations, others, cronJobs } = await readExpectations(root);
    assert.deepEqual([...migrations.keys()], ["20260101"]);
    assert.deepEqual(others, ["20260102"]);
    assert.deepEqual([...cronJobs.keys()], ["one", "two"]);
    assert.deepEqual(await readOwnFunctions(root), ["admin"]);
  });
});
