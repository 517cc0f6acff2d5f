import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../../local/root.ts";

/** Every hand-written file and every folder of the repository, as relative paths. */
export const paths = [
  ...readdirSync(root),
  ...["supabase", "scripts", ".github"].flatMap((top) =>
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
  .filter((path) => /\.(ts|sql|toml|json|yml|example)$/.test(path))
  .map(read).join("\n");

/** All migrations. */
export const migrations = paths.filter((path) =>
  /migrations\/.*\.sql$/.test(path)
)
  .map(read).join("\n");

/** Every README, with its words in code font. */
export const readmes = paths.filter((path) => basename(path) === "README.md")
  .map((path) => {
    const text = read(path);
    // Output of earlier runs, with the names of its day, is in details.
    const today = text.replace(/<details>[^]*?<\/details>/g, "");
    return { path, text, code: codeIn(today) };
  });

/** The words in code font in a text, outside of blocks. */
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

/** Whether this file or folder exists; `*` stands for a part of a name. */
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

/** The text below a heading, up to the next one of the same level or the end. */
export function section(text: string, title: string): string {
  const [, after = ""] = text.split(`\n## ${title}\n`);
  return after.split("\n## ")[0] ?? "";
}

/** The names in code font in a column of the tables of a text, row by row. */
export function column(text: string, index: number): readonly string[] {
  return text.split("\n").filter((line) => line.startsWith("|"))
    .flatMap((line) => codeIn(line.split("|")[index] ?? ""));
}

/** Fails with the problems, if there are any. */
export function assertNone(problems: readonly string[]): void {
  assert.deepEqual(problems, []);
}
