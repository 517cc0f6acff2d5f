import { root } from "./local/root.ts";
import { Command } from "commander";
import { randomInt } from "node:crypto";
import { reportFailure, StackError } from "./local/stack-error.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { openWorld } from "./verify/fuzz/open-world.ts";
import { readSurface } from "./verify/fuzz/routes/read-routes.ts";
import { runFuzz } from "./verify/fuzz/run-fuzz.ts";

interface Flags {
  requests: number;
  seed: number;
}

async function fuzz({ requests, seed }: Flags): Promise<void> {
  console.error(`Seed ${seed}, ${requests} requests`);
  const surface = await readSurface(root);
  const world = await openWorld();
  try {
    const harm = await runFuzz(world, surface, { requests, seed });
    if (harm !== undefined) {
      throw new StackError(`${harm}\nRepeat it with --seed ${seed}`);
    }
  } finally {
    await world.stack.stop();
  }
}

const parseCount = parseWholeNumber(2 ** 31 - 1);

await new Command("fuzz")
  .option("--requests <number>", "how many", parseCount, 20_000)
  .option(
    "--seed <number>",
    "repeats the random choices",
    parseCount,
    randomInt(1, 2 ** 31),
  )
  .action(fuzz)
  .parseAsync()
  .then(() => process.exit(0), (error) => {
    reportFailure(error);
    process.exit(1);
  });
