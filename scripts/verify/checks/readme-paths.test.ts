import { root } from "../../local/root.ts";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

/** The table that leads from the workflow to the code: what stands in backticks, row by row. */
function pathsOfWorkflow(): readonly (readonly string[])[] {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const table = /^\| in the workflow \| where \|\n[^\n]+\n((?:\|.*\n)+)/m
    .exec(readme)?.[1] ?? "";
  return table.trim().split("\n").map((row) => {
    const where = row.split(" | ")[1] ?? "";
    return [...where.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
  });
}

/** A file's path fits when it has all that stands around each `…`, in this order, from its beginning. */
function fits(file: string, path: string): boolean {
  const [start = "", ...parts] = path.split("…");
  if (!file.startsWith(start)) return false;
  let position = start.length;
  return parts.every((part) => {
    position = file.indexOf(part, position) + part.length;
    return position >= part.length;
  });
}

test("the README leads from the workflow to files that exist", () => {
  const files = readdirSync(join(root, "supabase"), { recursive: true })
    .map(String);
  const rows = pathsOfWorkflow();
  assert.ok(rows.length > 10, "The table is not found");
  for (const row of rows) {
    let folder = "";
    for (const path of row) {
      // From the folder of `supabase`, or from that of the path before.
      const found = [path, folder + path].find((full) =>
        files.some((file) => fits(file, full))
      );
      assert.ok(found !== undefined, `"${path}" does not exist`);
      folder = found.slice(0, found.lastIndexOf("/") + 1);
    }
  }
});
