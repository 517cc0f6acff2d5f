// A project may let the Data API return few rows at once (max_rows), and it does not tell that it left some out.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { root } from "../../local/root.ts";

const folders = ["supabase/functions", "scripts/commands"];

/** Functions that return rows: never more than one, or the next ones of what is read on later. */
const readOn = new Set([
  "answer_call",
  "begin_call",
  "claim_reconciliation",
  "conclude_reconciliation",
  "greet_caller",
  "next_import_page",
  "next_message_page",
  "read_customer_state",
  "record_elevenlabs_sightings",
  "record_import_page",
  "record_missed_call",
  "record_twilio_sightings",
  "summarize_waiting_imports",
  "take_outbound_call",
]);

/** Reads that need no more than one row, or that go on until they have all. */
const complete = /\.(single|maybeSingle)\(\)|\.limit\((\d|most)\)/;

async function readSources() {
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }))
        .map((file) => join(folder, file))
    ),
  );
  const sources = files.flat().filter((file) =>
    file.endsWith(".ts") &&
    !/\.test\.ts$|\/testing\/|database\.types/.test(file)
  );
  return await Promise.all(sources.map(async (file) => ({
    file,
    text: await readFile(join(root, file), "utf8"),
  })));
}

/** The functions of the API that return rows. */
async function readRowFunctions(): Promise<ReadonlySet<string>> {
  const folder = join(root, "supabase/migrations");
  const found = new Set<string>();
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), "utf8");
    for (
      const [, name = ""] of text.matchAll(
        /^create function public\.(\w+)\([^;]*?\)\nreturns (?:setof|table)\b/gm,
      )
    ) found.add(name);
  }
  return found;
}

it("no list is a function's rows, which max_rows cuts: it is one JSON value or array", async () => {
  const rowFunctions = await readRowFunctions();
  assert.ok(rowFunctions.has("claim_phone_number_orders"));
  for (const { file, text } of await readSources()) {
    for (
      const [call, name = ""] of text.matchAll(/\.rpc\(\s*"(\w+)"[^;]*/g)
    ) {
      assert.ok(
        !rowFunctions.has(name) || readOn.has(name) || complete.test(call),
        `${file}: "${name}" returns rows`,
      );
    }
  }
});

it("no read of a table takes the rows that it got for all rows", async () => {
  for (const { file, text } of await readSources()) {
    for (
      const [read] of text.matchAll(/\.from\("\w+"\)\s*\.select\([\s\S]*?;/g)
    ) {
      assert.match(read, complete, `${file}: ${read}`);
    }
  }
});
