import pc from "picocolors";
import { figureTable } from "../figure-table.ts";
import type { ScenarioResult } from "./run-scenario.ts";

/** One row per scenario, as a Markdown table. */
export function resultTable(results: readonly ScenarioResult[]): string {
  return figureTable(results.map((result) => ({
    "scenario": result.scenario,
    "organizations": result.organizations,
    "paid": result.paid,
    "double": result.double.length,
    "lost": result.lost.length,
    "leaked": result.leaked.length,
    "wrong owner": result.wrongOwner.length,
    "billed": result.billed.length,
    "taken away": result.takenAway.length,
    "stuck": result.stuck.length,
    "unexpected": result.unexpected.length,
    "gave up": result.gaveUp,
    "seconds": Math.round(result.secondsToSettle),
    "extra calls": result.extraTwilioCalls,
  })));
}

/** The failures of a result, in words; empty when the scenario passed. */
export function complaints(result: ScenarioResult): readonly string[] {
  const { double, lost, leaked, wrongOwner, billed, takenAway } = result;
  const { stuck, unexpected } = result;
  const named = (name: string, entries: readonly string[]) =>
    entries.map((entry) => `${result.scenario}, ${name}: ${entry}`);
  return [
    ...named("double", double),
    ...named("lost", lost),
    ...named("leaked", leaked),
    ...named("wrong owner", wrongOwner),
    ...named("released and still billed", billed),
    ...named("taken from an organization", takenAway),
    ...named("stuck", stuck),
    ...named("unexpected", unexpected),
  ];
}

const WIDTH = 20;

/** Shows the progress of each running scenario on stderr: a bar on a terminal, and one line at the end. */
export function createProgress(organizations: number) {
  const running = new Map<string, number>();
  const isTerminal = process.stderr.isTTY;
  const draw = () => {
    if (!isTerminal) return;
    const bars = [...running].map(([name, done]) => {
      const filled = Math.min(WIDTH, Math.round(WIDTH * done / organizations));
      const bar = "█".repeat(filled).padEnd(WIDTH, "░");
      return `${name} ${bar} ${done}/${organizations}`;
    });
    process.stderr.write(`\r\x1b[K${bars.join("  ")}`);
  };
  return {
    show(scenario: string, done: number): void {
      running.set(scenario, done);
      draw();
    },
    finish(result: ScenarioResult): void {
      running.delete(result.scenario);
      const mark = complaints(result).length === 0
        ? pc.green("✓")
        : pc.red("✗");
      const took = pc.dim(`${result.secondsToSettle.toFixed(1)} s`);
      const start = isTerminal ? "\r\x1b[K" : "";
      process.stderr.write(`${start}${mark} ${result.scenario} ${took}\n`);
      draw();
    },
  };
}
