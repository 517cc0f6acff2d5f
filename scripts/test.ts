import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import pc from "picocolors";
import { runProgram } from "./commands/run-program.ts";
import { summarizeFailure } from "./verify/failure-summary.ts";
import type { Step } from "./verify/step.ts";
import { chosenSteps, testSteps } from "./verify/steps.ts";
import { chooseTestFiles, listTestFiles } from "./verify/test-files.ts";
import { StackError } from "./local/stack-error.ts";

interface Flags {
  readonly all?: boolean;
  readonly only?: readonly string[];
}

/** A step that ended, and what it printed; nothing is kept of what a person saw at a terminal. */
type Ended = { passed: boolean; printed: string };

/** A failed step, and what to show of it at the end. */
type Failed = { name: string; summary: string };

/**
 * The environment of every step, the same on a developer's machine and in CI, which asks for colors: tests compare what
 * commands print.
 */
const { CI: _, FORCE_COLOR: __, ...env } = process.env;

/** Runs a step that prints to this terminal; a signal for this process reaches the step too, because it is in the same process group. */
async function runHere(step: Step): Promise<Ended> {
  if (!process.stdout.isTTY) return await runAside(step, process.stdout);
  const { command, args } = step;
  const child = spawn(command, args, { cwd: root, env, stdio: "inherit" });
  const [code] = await once(child, "close");
  return { passed: code === 0, printed: "" };
}

/** Runs a step and keeps what it prints: the lines of steps that run at the same time do not mix. Shows it, too, where it is told to. */
async function runAside(
  { command, args }: Step,
  shown?: NodeJS.WritableStream,
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (shown !== undefined) {
    for (const printed of [child.stdout, child.stderr]) {
      printed.pipe(shown, { end: false });
    }
  }
  const [[code], ...printed] = await Promise.all([
    once(child, "close"),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { passed: code === 0, printed: printed.join("") };
}

/** Runs a step, alone or beside others, and says how it went; returns what failed. */
async function runAndTell(
  step: Step,
  isAlone: boolean,
): Promise<Failed | undefined> {
  const title = `\n${pc.bold(step.name)} ${pc.dim(step.about)}`;
  if (isAlone) console.log(title);
  const start = performance.now();
  const { passed, printed } = await (isAlone ? runHere(step) : runAside(step));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = passed ? pc.green("✓") : pc.red("✗");
  if (!isAlone) console.log(`${title}\n${printed.trimEnd()}`);
  console.log(`${mark} ${step.name} ${pc.dim(`${seconds} s`)}`);
  return passed
    ? undefined
    : { name: step.name, summary: summarizeFailure(printed) };
}

/** Each step with those that run beside it. */
function groupsOf(steps: readonly Step[]): readonly Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.runsBeside && last !== undefined) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function run(steps: readonly Step[]): Promise<void> {
  const failed: Failed[] = [];
  for (const group of groupsOf(steps)) {
    const isAlone = group.length === 1;
    await Promise.all(group.map(async (step) => {
      const failure = await runAndTell(step, isAlone);
      if (failure !== undefined) failed.push(failure);
    }));
  }
  for (const { name, summary } of failed) {
    if (summary !== "") console.log(`\n${pc.red("✗")} ${name}\n${summary}`);
  }
  console.log(
    `\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed`,
  );
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name).join(", ");
    throw new StackError(`These steps failed: ${names}`);
  }
}

async function chooseSteps(
  names: readonly string[],
  { all = false, only }: Flags,
): Promise<readonly Step[]> {
  if (names.length === 0) {
    const usual = await testSteps(root, { all });
    return only === undefined ? usual : everything
      .filter(({ name }) => only.includes(name))
      .map((step) => usual.find(({ name }) => name === step.name) ?? step);
  }
  if (only !== undefined) {
    throw new StackError("Give either --only or names of tests, not both");
  }
  const files = chooseTestFiles(await listTestFiles(root), names);
  return await chosenSteps(root, files, { all });
}

const everything = await testSteps(root, { all: true });

const program = new Command("test")
  .description(
    "Checks the sources and proves each promise once, with ports and data of its own, so that it may run beside npm start, and " +
      "with simulators only: it takes nothing from supabase/functions/.env or the shell.",
  )
  .argument(
    "[names...]",
    "runs only these tests: a file, a folder, or a word that is part of their paths",
  )
  .option(
    "--all",
    "also on PostgreSQL 15, and with all attacks: half an hour",
  )
  .addOption(
    new Option("--only <steps...>", "runs only these steps")
      .choices(everything.map(({ name }) => name)),
  )
  .addHelpText(
    "after",
    () =>
      [
        "\nSteps:",
        ...everything.map(({ name, about }) => `  ${name}: ${about}`),
        "\nTests of pages need Chromium or Chrome: on PATH, or named by CHROME_PATH. Without one they are skipped, and fail with",
        "--all. On Debian: apt-get install --no-install-recommends chromium",
        "\nExamples:",
        "  npm test -- supabase/tests/organizations",
        "  npm test -- supabase/tests/organizations/policies.test.sql",
        "  npm test -- supabase/functions/admin",
        "  npm test -- scripts/verify/end-to-end/activation.suite.ts",
        "  npm test -- activation",
        "  npm test -- --only check pgtap",
      ].join("\n"),
  )
  .action(async (names, flags) => run(await chooseSteps(names, flags)));

await runProgram(program);
