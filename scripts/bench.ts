import { root } from "./local/root.ts";
import { Command, Option } from "commander";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { runProgram } from "./commands/run-program.ts";
import { drawGoals } from "./verify/bench/goal-chart.ts";
import { measurements } from "./verify/bench/measurements.ts";
import { printReport } from "./verify/bench/print-report.ts";
import {
  describeMachine,
  runMeasurements,
} from "./verify/bench/run-measurements.ts";
import { parseWholeNumber } from "./commands/parse-whole-number.ts";
import { StackError } from "./local/stack-error.ts";
import { stopRequest } from "./local/processes/stop-request.ts";

interface Flags {
  only?: string[];
  runs?: number;
  large?: true;
  quick?: true;
  log?: string;
  json?: true;
  svg?: string | true;
  workdir: string;
}

const FULL_RUNS = 3;
const QUICK_RUNS = 2;

async function bench(flags: Flags): Promise<void> {
  const { only, json, workdir } = flags;
  const isQuick = flags.quick ?? false;
  const runs = flags.runs ?? (isQuick ? QUICK_RUNS : FULL_RUNS);
  const log = flags.log === undefined
    ? undefined
    : createWriteStream(flags.log);
  const stop = new AbortController();
  void stopRequest().then((reason) => stop.abort(reason));

  const machine = describeMachine();
  const isLarge = flags.large ?? false;
  const results = await runMeasurements(
    measurements.filter(({ name, isOnDemand }) =>
      only?.includes(name) ?? (isLarge || !isOnDemand)
    ),
    {
      root: resolve(workdir),
      runs,
      isQuick,
      isLarge,
      signal: stop.signal,
      onLog: (service, line) => log?.write(`${service} ${line}\n`),
      onProgress: (name, step) => console.error(`${name}: ${step}`),
    },
  );
  const goals = results.flatMap((result) => result.goals);
  const report = { machine, runs, isQuick, goals, results };
  console.log(json ? JSON.stringify(report, null, 2) : printReport(report));
  if (flags.svg !== undefined) {
    const file = flags.svg === true
      ? join(resolve(workdir), "supabase", ".temp", "bench", "goals.svg")
      : flags.svg;
    await mkdir(dirname(file), { recursive: true });
    const about =
      `${machine.date}, ${machine.processors} processors, ${runs} runs`;
    await writeFile(file, await drawGoals(goals, about));
    console.error(`The picture is ${file}`);
  }
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
const onDemand = measurements.flatMap(({ name, isOnDemand }) =>
  isOnDemand ? name : []
);

const program = new Command("bench")
  .description(
    "Measures the whole stack on this machine, and prints a table of goals, then a Markdown table for each measurement: each figure " +
      "beside a baseline of the same run, and their ratio. Buys from simulators only, and takes nothing from supabase/functions/.env " +
      "or the shell. A missed goal is shown; the exit code is 1 when a measurement breaks off, when the reconciliation of 10,000 " +
      "numbers takes more than a minute, or when a request needs more than half of what a hosted one may use.",
  )
  .addOption(
    new Option("--only <names...>", "only these measurements").choices(names),
  )
  .option(
    "--runs <number>",
    `how often everything is measured (default: ${FULL_RUNS}, quick: ${QUICK_RUNS})`,
    parseWholeNumber(1_000),
  )
  .option("--quick", "the same goals with less work, in three minutes")
  .option(
    "--large",
    `also ${onDemand.join(" and ")}, and these with their largest sizes`,
  )
  .option("--log <file>", "writes down what all services say")
  .option("--json", "prints JSON instead of tables")
  .option(
    "--svg [file]",
    "draws all goals (default: supabase/.temp/bench/goals.svg)",
  )
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
