import {
  findPortOffset,
  runCommand,
  runStart,
} from "../../../local/testing/start-process.ts";
import type { Goal } from "../goal.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import { withFreshCheckout } from "./fresh-checkout.ts";

/** The commands with the seconds that each may take. */
const mostSeconds = {
  "npm start, cold": 10,
  "npm start, warm": 5,
  "npm run demo": 12,
  "npm run check": 60,
  "npm test": 360,
};

type Command = keyof typeof mostSeconds;

/** How long a developer waits. */
export const commands: Measurement = {
  name: "commands",
  about:
    "npm start in a fresh clone until it is ready (cold), and again with its data (warm); the demo on a stack of its own there; the checks; " +
    "with --quick only npm start. The seconds are meant for two processors that do nothing else.",
  async measure(bench) {
    const seconds = new Samples();
    await withFreshCheckout(bench.root, async (folder) => {
      const start = async (name: Command, run: number) => {
        bench.onProgress(name);
        bench.signal.throwIfAborted();
        seconds.add(name, run, [await startOnce(bench, folder)]);
      };
      await start("npm start, cold", 1);
      const turns = bench.isQuick ? 1 : bench.runs;
      for (let run = 1; run <= turns; run += 1) {
        await start("npm start, warm", run);
      }
      if (bench.isQuick) return;
      await timeCommand(bench, seconds, {
        name: "npm run demo",
        script: "demo.ts",
        flags: ["--workdir", folder],
      });
    });
    if (!bench.isQuick) {
      await timeCommand(bench, seconds, {
        name: "npm run check",
        script: "check.ts",
      });
    }
    return outcomeOf(seconds);
  },
};

async function startOnce({ signal }: Bench, folder: string): Promise<number> {
  const begin = performance.now();
  const started = runStart(folder, await findPortOffset(), []);
  try {
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason), {
        once: true,
      })
    );
    await Promise.race([started.ready, aborted]);
    return (performance.now() - begin) / 1_000;
  } finally {
    started.signal("SIGTERM");
    await started.exitCode;
  }
}

/** Runs a command to its end and adds how long it took. Throws when it fails. */
export async function timeCommand(
  { onProgress, signal, stopped }: Bench,
  seconds: Samples,
  { name, script, flags = [] }: {
    readonly name: Command;
    readonly script: string;
    readonly flags?: string[];
  },
): Promise<void> {
  signal.throwIfAborted();
  onProgress(name);
  const begin = performance.now();
  const { code, output } = await Promise.race([
    runCommand(script, flags),
    stopped,
  ]);
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
  seconds.add(name, 1, [(performance.now() - begin) / 1_000]);
}

/** The measured commands beside what they may take. */
export function outcomeOf(seconds: Samples): Outcome {
  const measured = Object.entries(mostSeconds)
    .filter(([name]) => seconds.all(name).length > 0);
  return {
    goals: measured.map(([name, atMost]): Goal => ({
      what: name,
      unit: "s",
      atMost,
      ...seconds.spread(name),
    })),
    rows: measured.map(([name]) => ({
      "command": name,
      "seconds": seconds.median(name),
    })),
    failures: [],
  };
}
