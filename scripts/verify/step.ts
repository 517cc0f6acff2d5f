import { findDenoBinary } from "../local/functions/deno-binary.ts";
import { leaveOutImportedSuites, needsNoStack } from "./test-files.ts";

/** One part of `npm test`: a command that exits with 0 when all is well. */
export interface Step {
  readonly name: string;
  readonly about: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Whether it leaves processor time idle: then it runs beside the step before it. */
  readonly runsBeside?: true;
}

const DENO_CONFIG = ["--config", ".deno.json"];

export function node(
  ...args: readonly string[]
): Pick<Step, "command" | "args"> {
  return { command: process.execPath, args: ["--import", "tsx", ...args] };
}

export function functionStep(root: string, files: readonly string[]): Step {
  return {
    name: "functions",
    about: "the edge functions, with Deno",
    command: findDenoBinary(root),
    args: [
      ...["test", "--allow-all", ...DENO_CONFIG],
      // Uses only packages that npm installed: Deno fetches nothing. Types are checked before.
      ...["--no-remote", "--cached-only", "--no-check"],
      // Deno would load zod, Twilio's library and all others anew for each file: a tenth of the time is left.
      ...["scripts/verify/run-together.ts", "--", ...files],
    ],
  };
}

export function pgtapStep(major: 15 | 17, files: readonly string[] = []): Step {
  return {
    name: major === 17 ? "pgtap" : `pgtap-${major}`,
    about: `the database, with pgTAP on PostgreSQL ${major}`,
    runsBeside: true,
    ...node("scripts/verify/pgtap/test-database.ts", String(major), ...files),
  };
}

export async function scriptSteps(
  root: string,
  files: readonly string[],
): Promise<readonly Step[]> {
  const units = files.filter(needsNoStack);
  const others = await leaveOutImportedSuites(
    root,
    files.filter((file) => !needsNoStack(file)),
  );
  return [
    {
      name: "units",
      about: "the simulators, the parts of the commands and of the stack",
      runsBeside: true as const,
      ...node(
        "--test-reporter=spec",
        "scripts/verify/run-together.ts",
        ...units,
      ),
    },
    {
      name: "scripts",
      about: "the local stack, and the whole product end to end",
      ...node(
        ...["--test", "--test-reporter=spec", "--test-concurrency=3"],
        ...others,
      ),
    },
  ].filter(({ name }) => (name === "units" ? units : others).length > 0);
}

export function fuzzStep(): Step {
  return {
    name: "fuzz",
    about: "random requests and users, who must do no harm",
    ...node(
      "scripts/fuzz.ts",
      ...["--requests", "1000"],
      ...["--sequences", "100"],
      ...["--seed", "1"],
    ),
  };
}

export function chaosStep(about: string, ...flags: readonly string[]): Step {
  return {
    name: "chaos",
    about: `${about}, with a few organizations`,
    // Most of a scenario is waiting, so more run at once than there are cores.
    ...node(
      "scripts/chaos.ts",
      ...["--organizations", "3"],
      ...["--seed", "1"],
      ...["--stacks", "4"],
      ...flags,
    ),
  };
}
