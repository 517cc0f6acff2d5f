import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findDenoBinary } from "../local/functions/deno-binary.ts";

/** One part of `npm run check`: a command that exits with 0 when all is well. */
export interface CheckStep {
  readonly name: string;
  readonly about: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The arguments with which the command corrects the files. */
  readonly fix?: readonly string[];
}

const SOURCES = [
  "scripts",
  "supabase/functions",
  "supabase/client",
  "supabase/admin-page",
];
const DENO_CONFIG = ["--config", ".deno.json"];
const CHECKS = "scripts/verify/checks";

function node(...args: readonly string[]) {
  return { command: process.execPath, args };
}

function tests(...files: readonly string[]) {
  return node(
    ...["--import", "tsx", "--test-reporter=dot"],
    ...["scripts/verify/run-together.ts", ...files],
  );
}

function testsIn(root: string, ...folders: readonly string[]) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, CHECKS, folder))
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => `${CHECKS}/${folder}/${file}`)
  );
}

/** The checks of the sources without a database, the slowest first. */
export function checkSteps(root: string): readonly CheckStep[] {
  const deno = findDenoBinary(root);
  const fmt = ["fmt", ...DENO_CONFIG];
  const lint = ["lint", "--quiet", ...DENO_CONFIG];
  return [
    {
      name: "definitions",
      about: "all SQL is SQL, and the migrations define each object once",
      ...tests(...testsIn(root, "sql", "one-definition")),
    },
    {
      name: "function-types",
      about: "the type check of the edge functions",
      command: deno,
      args: [
        ...["check", "--quiet", "--no-remote", ...DENO_CONFIG],
        "supabase/functions",
      ],
    },
    {
      name: "types",
      about: "the type check of the scripts",
      ...node("node_modules/typescript/bin/tsc", "--project", "."),
    },
    {
      name: "client-types",
      about: "the type check of the files for applications, as in a browser",
      ...node(
        "node_modules/typescript/bin/tsc",
        "--project",
        "supabase/client",
      ),
    },
    {
      name: "admin-page-types",
      about: "the type check of the admins' page, as in a browser",
      ...node(
        "node_modules/typescript/bin/tsc",
        "--project",
        "supabase/admin-page",
      ),
    },
    {
      name: "lint",
      about: "Deno's linter",
      command: deno,
      args: [...lint, ...SOURCES],
      fix: [...lint, "--fix", ...SOURCES],
    },
    {
      name: "format",
      about: "Deno's formatter",
      command: deno,
      args: [...fmt, "--check", ...SOURCES],
      fix: [...fmt, ...SOURCES],
    },
    {
      name: "sql",
      about: "the Postgres language server on migrations, seed and snippets",
      ...node(
        "node_modules/@postgrestools/postgrestools/bin/postgrestools",
        ...["check", "--config-path=supabase", "supabase"],
      ),
    },
    {
      name: "unused",
      about: "knip: files, exports and dependencies that nothing uses",
      ...node(
        "node_modules/knip/bin/knip.js",
        ...["--no-progress", "--treat-config-hints-as-errors"],
      ),
    },
    {
      name: "layers",
      about: "which folder may import from which, and no circles",
      ...tests(...testsIn(root, "layers")),
    },
    {
      name: "bundles",
      about:
        "each function in one file, as it is deployed, and how large it is",
      ...tests(`${CHECKS}/bundles.test.ts`),
    },
    {
      name: "project-folder",
      about: "supabase/ is all that the Supabase CLI needs, and it accepts it",
      ...tests(...testsIn(root, "project-folder")),
    },
    {
      name: "lockfile",
      about: "every package is pinned, with its hash",
      ...tests(`${CHECKS}/lockfile.test.ts`),
    },
    {
      name: "workflows",
      about: "GitHub's workflows run commands that exist, with pinned actions",
      ...tests(`${CHECKS}/workflows.test.ts`),
    },
    {
      name: "few-rows",
      about: "no list is lost where the Data API returns few rows",
      ...tests(`${CHECKS}/few-rows.test.ts`),
    },
    {
      name: "readmes",
      about: "what the READMEs link to and name exists",
      ...tests(...testsIn(root, "readmes")),
    },
  ];
}
