import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import {
  describeMachine,
  measurements,
  runMeasurements,
} from "./verify/bench/run-measurements.ts";
import { figureTable } from "./verify/figure-table.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { StackError } from "./local/stack-error.ts";
import { stopRequest } from "./local/processes/stop-request.ts";

interface Flags {
  only?: string[];
  runs: number;
  large?: true;
  quick?: true;
  log?: string;
  json?: true;
  workdir: string;
}

async function bench(flags: Flags): Promise<void> {
  const { only, runs, json, workdir } = flags;
  const log = flags.log === undefined
    ? undefined
    : createWriteStream(flags.log);
  const stop = new AbortController();
  void stopRequest().then((reason) => stop.abort(reason));

  const machine = describeMachine();
  if (!json) {
    console.log(
      `${machine.date}, ${machine.processors} processors, load ${
        machine.load.toFixed(1)
      }, ${machine.system}, Node ${machine.node}; ${runs} runs`,
    );
  }
  const results = await runMeasurements(
    measurements.filter(({ name }) => only?.includes(name) ?? true),
    {
      root: resolve(workdir),
      runs,
      isQuick: flags.quick ?? false,
      isLarge: flags.large ?? false,
      signal: stop.signal,
      onLog: (service, line) => log?.write(`${service} ${line}\n`),
      onProgress: (name, step) => console.error(`${name}: ${step}`),
      onResult({ name, about, rows }) {
        if (json || rows.length === 0) return;
        console.log(`\n### ${name}\n\n${about}\n\n${figureTable(rows)}`);
      },
    },
  );
  if (json) console.log(JSON.stringify({ machine, runs, results }, null, 2));
  if (stop.signal.aborted) {
    throw new StackError(`Stopped (${stop.signal.reason})`);
  }
  const failures = results.flatMap((result) => result.failures);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) {
    throw new StackError(`${failures.length} things are not as they must be`);
  }
}

const names = measurements.map(({ name }) => name);

const program = new Command("bench")
  .description(
    "Measures the whole stack on this machine, and prints a Markdown table for each measurement: each figure beside a baseline " +
      "of the same run, and their ratio. Buys from simulators only, and takes nothing from supabase/functions/.env or the shell. " +
      "Exits with 1 when a measurement breaks off, when the reconciliation of 10,000 numbers takes more than a minute, or when a " +
      "request needs more than half of what a hosted one may use.",
  )
  .addOption(
    new Option("--only <names...>", "only these measurements").choices(names),
  )
  .option(
    "--runs <number>",
    "how often everything is measured",
    parseWholeNumber(1_000),
    3,
  )
  .option("--quick", "meters the limits with little work")
  .option("--large", "also reconciles 30,000 numbers")
  .option("--log <file>", "writes down what all services say")
  .option("--json", "prints JSON instead of tables")
  .option(
    "--workdir <folder>",
    "the folder that contains supabase/",
    root,
  )
  .addHelpText(
    "after",
    () =>
      `\nMeasurements:\n${
        measurements.map(({ name, about }) => `  ${name}: ${about}`).join("\n")
      }`,
  )
  .action(bench);

await runProgram(program);
