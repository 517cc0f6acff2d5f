import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findDenoBinary } from "../local/functions/deno-binary.ts";

/** One part of `npm test`: a command that exits with 0 when all is well. */
export interface Step {
  readonly name: string;
  readonly about: string;
  readonly command: string;
  readonly args: readonly string[];
}

const SOURCES = ["scripts", "supabase/functions"];

/** The parts of `npm test`, what is quick first. */
export function steps(root: string): readonly Step[] {
  const deno = findDenoBinary(root);
  const denoConfig = ["--config", ".deno.json"];
  // Only what npm installed: nothing is fetched.
  const offline = ["--no-remote", "--cached-only"];
  const node = (...args: string[]) => ({
    command: process.execPath,
    args: ["--import", "tsx", ...args],
  });
  return [
    {
      name: "format",
      about: "Deno's formatter",
      command: deno,
      args: ["fmt", "--check", "--quiet", ...denoConfig, ...SOURCES],
    },
    {
      name: "lint",
      about: "Deno's linter",
      command: deno,
      args: ["lint", "--quiet", ...denoConfig, ...SOURCES],
    },
    {
      name: "types",
      about: "the type check of the scripts",
      command: process.execPath,
      args: ["node_modules/typescript/bin/tsc", "--project", "."],
    },
    {
      name: "functions",
      about: "the edge functions: type check and deno test",
      command: deno,
      args: [
        "test",
        "--parallel",
        "--allow-all",
        ...denoConfig,
        ...offline,
        "supabase/functions",
      ],
    },
    {
      name: "database",
      about: "pgTAP on PostgreSQL 17 and 15, the advisors, the generated types",
      ...node("scripts/verify/checks/database.ts"),
    },
    {
      name: "scripts",
      about: "the stack, the simulator, and the workflow end to end",
      ...node(
        "--test",
        "--test-reporter=spec",
        "--test-concurrency=3",
        ...testFiles(root),
      ),
    },
    {
      name: "chaos",
      about: "every attack on the purchase, with a few organizations",
      // Most of a scenario is waiting, so more run at once than there are cores.
      ...node(
        "scripts/chaos.ts",
        ...["--organizations", "3"],
        ...["--seed", "1"],
        ...["--arenas", "4"],
      ),
    },
  ];
}

/** The tests of the scripts; Node 20's runner knows no patterns. */
function testFiles(root: string): readonly string[] {
  return readdirSync(join(root, "scripts"), { recursive: true })
    .map((file) => join("scripts", String(file)))
    .filter((file) => file.endsWith(".test.ts"))
    .sort();
}
