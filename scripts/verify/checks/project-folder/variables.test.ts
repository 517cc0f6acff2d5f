import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { functionVariables } from "../../../local/stack/settings.ts";
import { root } from "../../../local/root.ts";

const functions = join(root, "supabase", "functions");

/** Set by the platform, for every function. */
const isOfPlatform = (name: string) => /^SUPABASE_/.test(name);

async function readVariables(): Promise<string[]> {
  const names = new Set<string>();
  for (const path of await readdir(functions, { recursive: true })) {
    if (!/\.ts$/.test(path) || /\.test\.ts$|\/testing\//.test(path)) continue;
    const text = await readFile(join(functions, path), "utf8");
    // Schemas of the configuration have the variables' names as keys.
    if (!text.includes("readConfiguration") && !/[vV]ariables\b/.test(text)) {
      continue;
    }
    for (const [, name = ""] of text.matchAll(/^ +([A-Z]+(?:_[A-Z]+)+):/gm)) {
      names.add(name);
    }
  }
  return [...names].filter((name) => !isOfPlatform(name)).sort();
}

it("the example file has every variable that the functions read, with no value of anybody's", async () => {
  const example = await readFile(join(functions, ".env.example"), "utf8");
  const lines = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  const names = lines.map(([, name = ""]) => name).sort();
  assert.deepEqual(names, await readVariables());
  assert.deepEqual(names, [...functionVariables].sort());
  assert.deepEqual(
    lines.map(([line]) => line).filter((line) => !line.endsWith("=")),
    [],
  );
});
