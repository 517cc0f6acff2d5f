import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { randomInt } from "node:crypto";
import pc from "picocolors";
import { runProgram } from "./commands/run-program.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { StackError } from "./local/stack-error.ts";
import { runIsolation } from "./verify/fuzz/isolation/run-isolation.ts";
import { openWorld, type World } from "./verify/fuzz/open-world.ts";
import {
  type FunctionSurface,
  readSurface,
} from "./verify/fuzz/routes/read-routes.ts";
import { runFuzz } from "./verify/fuzz/run-fuzz.ts";

interface Flags {
  readonly requests: number;
  readonly sequences: number;
  readonly seed: number;
  readonly only?: "requests" | "sequences";
}

/** The parts: each returns what did harm, or undefined. */
const parts = {
  requests: (world: World, surface: FunctionSurface, flags: Flags) =>
    runFuzz(world, surface, flags),
  sequences: (world: World, { routes }: FunctionSurface, flags: Flags) =>
    runIsolation(world, routes, flags),
};

async function fuzz(flags: Flags): Promise<void> {
  const { only, seed } = flags;
  console.error(`Seed ${seed}`);
  const surface = await readSurface(root);
  const world = await openWorld();
  try {
    const chosen = only === undefined
      ? ["requests", "sequences"] as const
      : [only];
    for (const part of chosen) {
      const harm = await parts[part](world, surface, flags);
      if (harm !== undefined) {
        const repeat = `--only ${part} --${part} ${flags[part]} --seed ${seed}`;
        throw new StackError(`${harm}\nRepeat it: npm run fuzz -- ${repeat}`);
      }
      console.error(`${pc.green("✓")} ${flags[part]} ${part}`);
    }
  } finally {
    await world.stack.stop();
  }
}

const parseCount = parseWholeNumber(2 ** 31 - 1);

const program = new Command("fuzz")
  .description(
    "Attacks a stack of its own as strangers do. Sends random requests to every route: none may answer 5xx or hang, write rows " +
      "that are not the caller's, or bring a secret to light. And lets random users act in random sequences through supabase-js: " +
      "none may read or change another's rows. Exits with 1 at the first harm, with the smallest way there that it finds.",
  )
  .option("--requests <number>", "random requests", parseCount, 20_000)
  .option("--sequences <number>", "sequences of actions", parseCount, 2_000)
  .addOption(
    new Option("--only <part>", "only this part")
      .choices(Object.keys(parts)),
  )
  .option(
    "--seed <number>",
    "repeats the random choices",
    parseCount,
    randomInt(1, 2 ** 31),
  )
  .action(fuzz);

await runProgram(program);
