import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import postgres from "postgres";
import { withThrowawayDatabase } from "../../local/postgres/throwaway-database.ts";
import { root } from "../../local/root.ts";
import { runPgtap } from "../pgtap/run-pgtap.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

const folder = join(root, "supabase", "snippets", "one-number");
const files = await readdir(folder);

const read = (file: string) => readFile(join(folder, file), "utf8");

/** The values of a column. */
function column(rows: Rows, name: string): unknown[] {
  return rows.map((row) => row[name]);
}

/** What each saved query answers about the scene. */
const answers: Readonly<Record<string, (rows: Rows) => void>> = {
  "what_waits_for_an_admin.sql"(rows) {
    assert.deepEqual(column(rows, "title").slice(0, 1), [
      "Import +16045550002 to ElevenLabs for Bolt",
    ]);
    assert.deepEqual(column(rows, "organization_name").slice(0, 1), ["Bolt"]);
  },
  "orders_without_a_number.sql"(rows) {
    assert.deepEqual(
      rows.map(({ organization_name, state }) => [organization_name, state]),
      [
        ["Failed", "failed: an admin retries it"],
        ["Held", "held: an admin decides"],
        ["Overdue", "overdue: npm run doctor says why"],
      ],
    );
    assert.equal(rows[0]?.["last_error_message"], "None is for sale");
  },
  "numbers_by_state.sql"(rows) {
    assert.deepEqual(
      rows.map(({ oldest_since, ...row }) => [
        row,
        oldest_since instanceof Date,
      ]),
      ["pending_import", "active"].map((status) => [
        { status, numbers: "1", cost_per_month: "1.15", currency: "USD" },
        true,
      ]),
    );
  },
  "story_of_one_organization.sql"(rows) {
    const events = column(rows, "event");
    assert.deepEqual(
      new Set(events),
      new Set([
        "missed call",
        "inbound call",
        "notification",
        "number activated",
        "number bought",
        "number ordered",
        "number reserved",
      ]),
    );
    assert.deepEqual(
      new Set(column(rows, "organization_name")),
      new Set(["Acme"]),
    );
    const times = rows.map(({ at }) => Number(at));
    assert.deepEqual(times, times.toSorted((a, b) => b - a));
  },
  "costs_of_this_month.sql"(rows) {
    assert.deepEqual(
      rows.map((
        { organization_name, number_cost, voice_minutes, currency },
      ) => [
        organization_name,
        number_cost,
        voice_minutes,
        currency,
      ]),
      [["Acme", "1.15", "2", "USD"], ["Bolt", "1.15", "0", "USD"]],
    );
  },
  "make_somebody_an_admin.sql"(rows) {
    assert.deepEqual(column(rows, "answer"), [
      "ada@tests.example.com is an admin",
    ]);
  },
};

describe("a saved query", () => {
  it("says in its first line what it answers, and has an end", async () => {
    for (const file of files) {
      const text = await read(file);
      assert.match(text, /^-- \S.{20,}\.\n(?!--)/, file);
      const changes = /\binsert into\b/.test(text);
      assert.ok(
        changes || /^limit \d+;\n$/m.test(text),
        `${file} has no limit`,
      );
      assert.equal(text.split(";").length, 2, `${file} is one statement`);
    }
  });

  it("answers about a database with rows, as postgres in Studio", () =>
    withThrowawayDatabase(17, async (url) => {
      assert.deepEqual(files.sort(), Object.keys(answers).sort());
      const { failed } = await runPgtap({
        databaseUrl: url,
        testsFolder: join(root, "supabase", "tests"),
        // Only the functions that set a scene.
        only: [],
        print: () => {},
      });
      assert.equal(failed, 0);
      const sql = postgres(url, { max: 1, onnotice: () => {} });
      try {
        await sql.unsafe(
          await readFile(join(import.meta.dirname, "scene.sql"), "utf8"),
        ).simple();
        const [{ current_user } = {}] = await sql`select current_user`;
        assert.equal(current_user, "postgres");
        for (const file of files) {
          const text = (await read(file)).replace(
            "jill@example.com",
            " Ada@Tests.example.com",
          );
          const isChange = text.includes("insert into");
          // A query that only looks changes nothing.
          const rows = await sql.begin(
            isChange ? "read write" : "read only",
            (transaction) => transaction.unsafe(text),
          );
          answers[file]?.(rows);
          if (file === "story_of_one_organization.sql") {
            const byNumber = text.replace("'Acme'", "'+16045550001'");
            assert.deepEqual(await sql.unsafe(byNumber), rows);
          }
          if (!isChange) continue;
          const again = await sql.unsafe(text);
          assert.deepEqual(again, rows, `${file} can run again`);
          const nobody = await sql.unsafe(await read(file));
          assert.equal(nobody.length, 0, "Nobody has this address");
          const admins = await sql`select user_id from public.platform_admins`;
          assert.deepEqual(
            admins.map(({ user_id }) => user_id),
            column(rows, "user_id"),
          );
        }
      } finally {
        await sql.end();
      }
    }));
});
