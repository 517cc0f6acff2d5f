import { root } from "./local/root.ts";
import { Command } from "commander";
import { resolve } from "node:path";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { runProgram } from "./commands/run-program.ts";
import { stopStack } from "./commands/stop/stop-stack.ts";

/** The words for each way a stack ends. */
const told = {
  "was not running": "No local stack runs in this checkout.",
  stopped: "Stopped. Its data stay, for the next npm start.",
  killed: "Killed. Its data stay, for the next npm start.",
} as const;

async function stop(
  { timeout, workdir }: { timeout: number; workdir: string },
): Promise<void> {
  const outcome = await stopStack(resolve(workdir), {
    patienceMilliseconds: timeout * 1_000,
    onProgress: (line) => console.log(line),
  });
  console.log(told[outcome]);
}

const program = new Command("stop")
  .description(
    "Stops the local stack of this checkout, which another terminal runs, and waits until its processes are gone and its ports " +
      "are free. Its data stay. That no stack runs is no error.",
  )
  .option(
    "--timeout <seconds>",
    "how long the stack may take before it is killed",
    parseWholeNumber(3_600),
    30,
  )
  .option("--workdir <folder>", "the folder that contains supabase/", root)
  .action(stop);

await runProgram(program);
