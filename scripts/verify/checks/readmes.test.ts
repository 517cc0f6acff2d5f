import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, test } from "node:test";
import { root } from "../../local/root.ts";

/** Every file of the repository that is written by hand, and every folder, relative to it. */
const paths = [
  ...readdirSync(root),
  ...["supabase", "scripts"].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true }).map((path) =>
      join(top, String(path))
    )
  ),
].filter((path) => !/\bnode_modules\b|\.temp\b/.test(path));

const read = (path: string) => readFileSync(join(root, path), "utf8");
const sources = paths
  .filter((path) => /\.(ts|sql|toml|json|example)$/.test(path))
  .map(read).join("\n");
const migrations = paths.filter((path) => /migrations\/.*\.sql$/.test(path))
  .map(read).join("\n");

const readmes = paths.filter((path) => basename(path) === "README.md")
  .map((path) => {
    const text = read(path);
    // What an earlier run printed, with the names of its day, is told in details.
    const today = text.replace(/<details>[^]*?<\/details>/g, "");
    return { path, text, today, code: codeIn(today) };
  });

/** What a text has in code font, outside of blocks. */
function codeIn(text: string): readonly string[] {
  const prose = text.replace(/^ *```[^]*?^ *```/gm, "");
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** The anchors of a README's headings, as GitHub makes them. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title.toLowerCase().replace(/[^\w\s-]/g, "").replaceAll(" ", "-")
  );
}

/** Whether there is such a file or folder; `*` stands for a part of a name. */
function exists(path: string): boolean {
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
function section(text: string, title: string): string {
  const [, after = ""] = text.split(`\n## ${title}\n`);
  return after.split("\n## ")[0] ?? "";
}

/** The names in code font in a column of the tables of a text, row by row. */
function column(text: string, index: number): readonly string[] {
  return text.split("\n").filter((line) => line.startsWith("|"))
    .flatMap((line) => codeIn(line.split("|")[index] ?? ""));
}

function assertNone(problems: readonly string[]): void {
  assert.deepEqual(problems, []);
}

describe("the READMEs", () => {
  test("are found", () => assert.ok(readmes.length >= 9));

  test("link to files and headings that exist", () => {
    assertNone(
      readmes.flatMap(({ path, text }) =>
        [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
          if (/^https?:/.test(link)) return [];
          const [file = "", anchor] = link.split("#");
          const target = file === ""
            ? path
            : relative(root, resolve(root, dirname(path), file));
          if (!exists(target)) return [`${path}: ${link} does not exist`];
          if (anchor === undefined) return [];
          const page = readmes.find((readme) => readme.path === target);
          return anchorsOf(page?.text ?? "").includes(anchor)
            ? []
            : [`${path}: ${link} leads to no heading`];
        })
      ),
    );
  });

  test("name paths that exist", () => {
    // Routes begin with a slash, packages with @; addresses have a number or a dot before the first slash.
    const isPath = /^(?!npm |127\.|your-domain)[\w*-][\w.*-]*(\/[\w.*-]+)+\/?$/;
    // Made when a command runs, or copied by the reader; the form of a content type.
    const known = ["supabase/.temp", "supabase/.temp/stack.json"];
    assertNone(
      readmes.flatMap(({ path, code }) =>
        code.filter((name) =>
          isPath.test(name) && !known.includes(name) &&
          name !== "supabase/functions/.env" &&
          !exists(name) && !exists(join(dirname(path), name))
        ).map((name) => `${path}: ${name} does not exist`)
      ),
    );
  });

  test("name tables, functions, jobs and settings by the words of the sources", () => {
    const isName = /^[A-Za-z]\w*?([_-]|[a-z0-9](?=[A-Z]))[\w-]*$/;
    const words = new Set(sources.match(/[A-Za-z0-9]+([_-][A-Za-z0-9]+)*/g));
    assertNone(
      readmes.flatMap(({ path, code }) =>
        code.filter((name) =>
          isName.test(name) && !words.has(name) &&
          !paths.some((known) => basename(known) === name)
        ).map((name) => `${path}: "${name}" is in no source`)
      ),
    );
  });

  test("name commands that exist", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      read("package.json"),
    );
    const names = Object.keys(scripts);
    const named = readmes.flatMap(({ text, path }) =>
      [...text.matchAll(/npm (?:run ([a-z-]+)|(start|test)\b)/g)]
        .map(([, run, short]) => ({ path, name: run ?? short ?? "" }))
    );
    assertNone(
      named.filter(({ name }) => !names.includes(name))
        .map(({ path, name }) => `${path}: there is no command "${name}"`),
    );
    const page = read("scripts/README.md");
    assertNone(
      names.filter((name) => !page.includes(`npm run ${name}`))
        .filter((name) => !page.includes(`npm ${name}`)),
    );
  });
});

test("the first README is read to its end: it has at most 150 lines", () => {
  assert.ok(read("README.md").trimEnd().split("\n").length <= 150);
});

test("the first README's tree of folders is true", () => {
  const [, tree = ""] = /```\n([^]*?)```/.exec(
    section(read("README.md"), "Where things are"),
  ) ?? [];
  const lines = [...tree.matchAll(/^( *)([\w.-]+)\/ /gm)];
  assert.ok(lines.length > 6);
  const folders: string[] = [];
  for (const [, indent = "", name = ""] of lines) {
    const depth = indent.length / 2;
    folders.splice(depth, folders.length, name);
    const folder = folders.join("/");
    assert.ok(exists(folder), folder);
  }
});

describe("the page about the architecture", () => {
  const page = read("supabase/README.md");
  const all = (pattern: RegExp) =>
    [...migrations.matchAll(pattern)].map(([, name = ""]) => name);

  test("has every trigger, in firing order", () => {
    const part = section(page, "Triggers, in firing order");
    const rows = part.split("\n").map((line) => column(line, 3));
    // At the same moment Postgres fires them by name.
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

  // The table of the error codes has a test of its own, beside the codes.
  const [, reasons = ""] = page.split("<!-- /error codes -->");

  test("has every code that orders and releases say why with", () => {
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
