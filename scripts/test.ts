import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { spawn } from "node:child_process";
import { once } from "node:events";
import pc from "picocolors";
import { type Step, steps } from "./verify/steps.ts";
import { reportFailure } from "./local/stack-error.ts";

/** Runs a step with its output in place; a signal meant for us reaches it too, as it is in our process group. */
async function passes({ command, args }: Step): Promise<boolean> {
  const child = spawn(command, args, { cwd: root, stdio: "inherit" });
  const [code] = await once(child, "close");
  return code === 0;
}

async function test({ only }: { only?: string[] }): Promise<void> {
  const failed: string[] = [];
  const chosen = steps(root).filter(({ name }) => only?.includes(name) ?? true);
  for (const step of chosen) {
    console.log(`\n${pc.bold(step.name)} ${pc.dim(step.about)}`);
    const start = performance.now();
    const passed = await passes(step);
    if (!passed) failed.push(step.name);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const mark = passed ? pc.green("✓") : pc.red("✗");
    console.log(`${mark} ${step.name} ${pc.dim(`${seconds} s`)}`);
  }
  console.log(
    `\nsteps: ${chosen.length - failed.length} passed, ${failed.length} failed`,
  );
  if (failed.length > 0) {
    throw new Error(`These steps failed: ${failed.join(", ")}`);
  }
}

const names = steps(root).map(({ name }) => name);

await new Command("test")
  .description(
    "Checks everything, with ports and data of its own, so that it may run beside npm start, and with simulators only: it takes " +
      "nothing from supabase/functions/.env or the shell. " +
      steps(root).map(({ name, about }) => `${name}: ${about}`).join("; "),
  )
  .addOption(
    new Option("--only <steps...>", "runs only these steps").choices(names),
  )
  .action(test)
  .parseAsync()
  .catch((error) => {
    reportFailure(error);
    process.exitCode = 1;
  });
