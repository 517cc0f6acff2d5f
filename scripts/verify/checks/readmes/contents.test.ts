import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  assertNone,
  column,
  migrations,
  paths,
  read,
  section,
} from "./pages.ts";

describe("the page about the architecture", () => {
  const page = read("supabase/README.md");
  const all = (pattern: RegExp) =>
    [...migrations.matchAll(pattern)].map(([, name = ""]) => name);

  test("has every trigger, in firing order", () => {
    const part = section(page, "Triggers, in firing order");
    const rows = part.split("\n").map((line) => column(line, 3));
    // At the same moment Postgres fires triggers by name.
    for (const row of rows) assert.deepEqual(row, [...row].sort());
    assert.deepEqual(
      [...new Set([...rows.flat(), "set_updated_at"])].sort(),
      [...new Set(all(/^create (?:constraint )?trigger (\w+)/gm))].sort(),
    );
  });

  test("has every cron job", () => {
    assert.deepEqual(
      [...column(section(page, "Cron jobs"), 1)].sort(),
      all(/cron\.schedule\(\s*'([^']+)'/g).sort(),
    );
  });

  test("has every status", () => {
    const states = section(page, "States");
    for (
      const type of [
        "phone_number_order_status",
        "phone_number_status",
        "phone_number_release_status",
      ]
    ) {
      const [, list = ""] =
        new RegExp(`create type public\\.${type} as enum \\(([^)]+)\\)`)
          .exec(migrations) ?? [];
      const statuses = [...list.matchAll(/'(\w+)'/g)];
      assert.ok(statuses.length > 2, type);
      for (const [, status] of statuses) {
        assert.match(states, new RegExp(`\\b${status}\\b`), type);
      }
    }
  });
});

test("the page about configuration has every variable of the example file", () => {
  const page = read("supabase/functions/README.md");
  const variables = [
    ...read("supabase/functions/.env.example").matchAll(/^([A-Z_]+)=/gm),
  ].map(([, name = ""]) => name);
  assert.ok(variables.length > 10);
  assertNone(variables.filter((name) => !page.includes(`\`${name}\``)));
});

describe("the admin's manual", () => {
  const page = read("supabase/functions/admin/README.md");
  const isTest = (path: string) => /\.test\.ts$|\/testing\//.test(path);
  const functions = paths
    .filter((path) => /functions\/.*\.ts$/.test(path) && !isTest(path))
    .map(read).join("\n");

  // The table of the error codes has its own test, beside the codes.
  const [, reasons = ""] = page.split("<!-- /error codes -->");

  test("has every error code of orders and releases", () => {
    const used = [
      ...functions.matchAll(/code: "([A-Z]+_[A-Z_]+)"/g),
      ...migrations.matchAll(/(?:then|else) '([A-Z]+_[A-Z_]+)'/g),
    ].map(([, code = ""]) => code);
    assert.ok(used.length > 8);
    assertNone(used.filter((code) => !page.includes(`\`${code}\``)));
    const documented = [...reasons.matchAll(/^\| `([A-Z_]+)`/gm)]
      .map(([, code = ""]) => code);
    assert.ok(documented.length > 5);
    assertNone(
      documented.filter((code) =>
        !functions.includes(`"${code}"`) && !migrations.includes(`'${code}'`)
      ),
    );
  });

  test("has every type of notification", () => {
    const [, list = ""] =
      /insert into public\.notification_types[^]*?values([^;]+);/
        .exec(migrations) ?? [];
    const types = [...list.matchAll(/\(\d+, '(\w+)'/g)].map(([, type = ""]) =>
      type
    );
    assert.ok(types.length > 8);
    const told = column(section(page, "Notifications"), 1);
    assert.deepEqual([...told].sort(), types.sort());
  });
});
