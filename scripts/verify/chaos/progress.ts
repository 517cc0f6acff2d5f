import pc from "picocolors";
import { complaints } from "./report.ts";
import type { ScenarioResult } from "./run-scenario.ts";

const WIDTH = 20;

/** Shows on stderr how far each running scenario is: a bar on a terminal, and one line when it is done. */
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
