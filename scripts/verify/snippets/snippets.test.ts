import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import postgres from "postgres";
import { withThrowawayDatabase } from "../../local/postgres/throwaway-database.ts";
import { root } from "../../local/root.ts";
import { answers, column } from "./answers.ts";
import { runPgtap } from "../pgtap/run-pgtap.ts";

const folder = join(root, "supabase", "snippets", "one-number");
const files = await readdir(folder);

const read = (file: string) => readFile(join(folder, file), "utf8");

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
