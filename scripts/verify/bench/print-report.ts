import { figureTable } from "../figure-table.ts";
import { goalTable } from "./goal-table.ts";
import type { Goal } from "./goal.ts";
import type { Machine, Result } from "./run-measurements.ts";

/** Everything that a run of the bench has measured. */
interface Report {
  readonly machine: Machine;
  readonly runs: number;
  readonly isQuick: boolean;
  readonly goals: readonly Goal[];
  readonly results: readonly Result[];
}

/** The report in Markdown: the machine, one table of all goals, then the table of each measurement. */
export function printReport(
  { machine, runs, isQuick, goals, results }: Report,
): string {
  const { date, processors, load, system, node } = machine;
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0);
  return [
    `${date}, ${processors} processors, load ${
      load.toFixed(1)
    }, ${system}, Node ${node}; ${runs} runs${
      isQuick ? " with less work" : ""
    } in ${(seconds / 60).toFixed(1)} minutes`,
    ...goals.length > 0 ? [goalTable(goals)] : [],
    ...results.filter(({ rows }) => rows.length > 0)
      .map(({ name, about, seconds, rows }) =>
        `### ${name}\n\n${about} (Took ${seconds.toFixed(0)} s.)\n\n${
          figureTable(rows)
        }`
      ),
  ].join("\n\n");
}
