import { markdownTable } from "../markdown-table.ts";
import type { ScenarioResult } from "./run-scenario.ts";

/** One row per scenario, as a Markdown table. */
export function resultTable(results: readonly ScenarioResult[]): string {
  return markdownTable(results.map((result) => ({
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

/** Everything that is wrong with a result, in words; nothing when it is as it should be. */
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
