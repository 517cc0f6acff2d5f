import assert from "node:assert/strict";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, test } from "node:test";
import { root } from "../../../local/root.ts";
import { scenarios } from "../../chaos/scenarios.ts";
import {
  anchorsOf,
  assertNone,
  exists,
  paths,
  read,
  readmes,
  section,
  sources,
} from "./pages.ts";

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
    // Paths that a command makes or the reader copies, and the form of a content type.
    const known = [
      "supabase/.temp",
      "supabase/.temp/stack.json",
      "supabase/.temp/deploy.log",
      "supabase/.env.production",
      "dist/supabase",
    ];
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

  test("name tables, functions, jobs and settings as the sources do", () => {
    const isName = /^[A-Za-z]\w*?([_-]|[a-z0-9](?=[A-Z]))[\w-]*$/;
    const words = new Set([
      ...sources.match(/[A-Za-z0-9]+([_-][A-Za-z0-9]+)*/g) ?? [],
      // Many are composed of a phase and a step.
      ...scenarios.map(({ name }) => name),
    ]);
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

test("the first README is short enough to be read to its end: at most 150 lines", () => {
  assert.ok(read("README.md").trimEnd().split("\n").length <= 150);
});

test("the first README's tree of folders matches the folders", () => {
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
