import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { randomInt } from "node:crypto";
import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import {
  complaints,
  createProgress,
  resultTable,
} from "./verify/chaos/report.ts";
import { runScenarios } from "./verify/chaos/run-scenarios.ts";
import { attacksOfEachKind, scenarios } from "./verify/chaos/scenarios.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { StackError } from "./local/stack-error.ts";
import { stopRequest } from "./local/processes/stop-request.ts";

interface Flags {
  organizations: number;
  scenario?: string[];
  few?: true;
  seed: number;
  stacks: number;
  workdir: string;
  log?: string;
  json?: true;
}

/** No seed has more than 31 bits. */
const parseCount = parseWholeNumber(2 ** 31 - 1);

async function chaos(flags: Flags): Promise<void> {
  const { organizations, seed, stacks } = flags;
  const wanted = flags.scenario ??
    (flags.few ? Object.keys(attacksOfEachKind) : names);
  const chosen = scenarios.filter(({ name }) => wanted.includes(name));
  const log = flags.log === undefined
    ? undefined
    : createWriteStream(flags.log);
  const progress = createProgress(organizations);
  const stop = new AbortController();
  void stopRequest().then((reason) => stop.abort(reason));

  console.error(`Seed ${seed}, ${organizations} organizations per scenario`);
  const results = await runScenarios(chosen, {
    root: resolve(flags.workdir),
    organizations,
    seed,
    stacks,
    signal: stop.signal,
    onLog: (service, line) => log?.write(`${service} ${line}\n`),
    onProgress: progress.show,
    onResult: progress.finish,
  });
  console.log(
    flags.json
      ? JSON.stringify({ seed, results }, null, 2)
      : resultTable(results),
  );
  if (stop.signal.aborted) {
    throw new StackError(`Stopped (${stop.signal.reason})`);
  }
  const wrong = results.flatMap(complaints);
  for (const complaint of wrong) console.error(complaint);
  if (wrong.length > 0) {
    throw new StackError(`${wrong.length} things are not as they must be`);
  }
}

const names = scenarios.map(({ name }) => name);

const program = new Command("chaos")
  .description(
    "Attacks the purchase and the release of numbers from outside and holds the organizations, the database and the bill " +
      "of a simulated Twilio against each other. Takes nothing from supabase/functions/.env or the shell. Exits with 1 when a " +
      "number is double, lost, leaked, in the wrong hands, missing, released and still billed, or taken from its organization.",
  )
  .option("--organizations <number>", "per scenario", parseCount, 100)
  .addOption(
    new Option("--scenario <names...>", "only these").choices(names),
  )
  .option("--few", "only one of each kind of attack")
  .option(
    "--seed <number>",
    "repeats the random choices",
    parseCount,
    randomInt(1, 2 ** 31),
  )
  .option("--stacks <number>", "scenarios at the same time", parseCount, 2)
  .option("--log <file>", "writes down what all services say")
  .option("--json", "prints JSON instead of a table")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .addHelpText(
    "after",
    () =>
      `\nScenarios:\n${
        scenarios.map(({ name, about }) => `  ${name}: ${about}`).join("\n")
      }`,
  )
  .action(chaos);

await runProgram(program);
