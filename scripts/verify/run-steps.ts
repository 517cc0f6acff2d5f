import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import pc from "picocolors";
import { root } from "../local/root.ts";
import { StackError } from "../local/stack-error.ts";
import { summarizeFailure } from "./failure-summary.ts";
import type { Step } from "./step.ts";

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

/**
 * Runs steps one after the other, but for those that may run beside another; tells at the end why what failed has failed.
 *
 * @throws {StackError} when one fails
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
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
