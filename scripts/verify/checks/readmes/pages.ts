import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../../local/root.ts";

/** Every file of the repository that is written by hand, and every folder, relative to it. */
export const paths = [
  ...readdirSync(root),
  ...["supabase", "scripts"].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true }).map((path) =>
      join(top, String(path))
    )
  ),
].filter((path) => !/\bnode_modules\b|\.temp\b/.test(path));

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** All code and configuration. */
export const sources = paths
  .filter((path) => /\.(ts|sql|toml|json|example)$/.test(path))
  .map(read).join("\n");

/** All migrations. */
export const migrations = paths.filter((path) =>
  /migrations\/.*\.sql$/.test(path)
)
  .map(read).join("\n");

/** Every README, with what it has in code font. */
export const readmes = paths.filter((path) => basename(path) === "README.md")
  .map((path) => {
    const text = read(path);
    // What an earlier run printed, with the names of its day, is told in details.
    const today = text.replace(/<details>[^]*?<\/details>/g, "");
    return { path, text, code: codeIn(today) };
  });

/** What a text has in code font, outside of blocks. */
function codeIn(text: string): readonly string[] {
  const prose = text.replace(/^ *```[^]*?^ *```/gm, "");
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** The anchors of a README's headings, as GitHub makes them. */
export function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title.toLowerCase().replace(/[^\w\s-]/g, "").replaceAll(" ", "-")
  );
}

/** Whether there is such a file or folder; `*` stands for a part of a name. */
export function exists(path: string): boolean {
  const pattern = new RegExp(
    `^${
      path.replace(/\/$/, "").replace(/[.+()]/g, "\\$&").replaceAll(
        "*",
        "[^/]*",
      )
    }$`,
  );
  return paths.some((known) => pattern.test(known));
}

/** What stands between two headings of the same level, or to the end. */
export function section(text: string, title: string): string {
  const [, after = ""] = text.split(`\n## ${title}\n`);
  return after.split("\n## ")[0] ?? "";
}

/** The names in code font in a column of the tables of a text, row by row. */
export function column(text: string, index: number): readonly string[] {
  return text.split("\n").filter((line) => line.startsWith("|"))
    .flatMap((line) => codeIn(line.split("|")[index] ?? ""));
}

/** Fails with the problems, each in words. */
export function assertNone(problems: readonly string[]): void {
  assert.deepEqual(problems, []);
}
