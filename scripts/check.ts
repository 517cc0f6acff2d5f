import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import pc from "picocolors";
import { runProgram } from "./commands/run-program.ts";
import { type CheckStep, checkSteps } from "./verify/check-steps.ts";
import { StackError } from "./local/stack-error.ts";

interface Flags {
  readonly only?: readonly string[];
  readonly fix?: boolean;
}

/** Runs a command; returns its output when it failed. */
async function complaintOf(
  command: string,
  args: readonly string[],
): Promise<string | undefined> {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [[code], ...output] = await Promise.all([
    once(child, "close"),
    text(child.stdout),
    text(child.stderr),
  ]);
  return code === 0 ? undefined : output.join("").trimEnd();
}

/** Prints how a step ended, and its output if it failed: the lines of steps that run at the same time do not mix. */
async function passes({ name, about, command, args }: CheckStep) {
  const start = performance.now();
  const complaint = await complaintOf(command, args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = complaint === undefined ? pc.green("✓") : pc.red("✗");
  console.log(`${mark} ${pc.bold(name)} ${about} ${pc.dim(`${seconds} s`)}`);
  if (complaint !== undefined) console.log(`${complaint}\n`);
  return complaint === undefined;
}

async function check({ only, fix }: Flags): Promise<void> {
  const steps = checkSteps(root)
    .filter(({ name }) => only?.includes(name) ?? true);
  // One after the other: they write the same files.
  for (const { command, fix: args } of fix ? steps : []) {
    if (args !== undefined) await complaintOf(command, args);
  }
  const failed: string[] = [];
  const queue = steps.values();
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (const step of queue) {
      if (!await passes(step)) failed.push(step.name);
    }
  }));
  console.log(
    `steps: ${steps.length - failed.length} passed, ${failed.length} failed`,
  );
  if (failed.length > 0) {
    throw new StackError(`These steps failed: ${failed.join(", ")}`);
  }
}

const steps = checkSteps(root);

const program = new Command("check")
  .description(
    "Checks the sources, without a database and without running them. " +
      steps.map(({ name, about }) => `${name}: ${about}`).join("; "),
  )
  .addOption(
    new Option("--only <steps...>", "runs only these steps")
      .choices(steps.map(({ name }) => name)),
  )
  .option("--fix", "first lets linter and formatter correct what they can")
  .action(check);

await runProgram(program);
