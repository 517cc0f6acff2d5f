import { join } from "node:path";
import { z } from "zod";
import { bundlesUnderTest } from "../../stack-under-test/bundles-under-test.ts";
import type { Goal } from "../goal.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import { type Child, startChild } from "../start-child.ts";
import { withFreshFunction } from "../fresh-function.ts";
import { withBaselines } from "./bundled-baselines.ts";
import { type CalledStack, withCalledStack } from "./called-stack.ts";

/** Our functions that a caller waits for, and their routes. */
const waitedFor = [
  { name: "elevenlabs", route: "conversation-init" },
  { name: "twilio", route: "voice" },
];

/** What is in each whole answer: the name of the organization whose number was called. */
const expected: Readonly<Record<string, string>> = {
  select: "Acme",
  elevenlabs: "Acme",
  twilio: "Waiting",
};

const answersSchema = z.array(
  z.object({ milliseconds: z.number(), isWhole: z.boolean() }),
);

const crowds = [
  { callers: 1, requests: { quick: 60, full: 350 }, blocks: 5 },
  { callers: 32, requests: { quick: 160, full: 700 }, blocks: 2 },
];

/** How long somebody who calls waits for the functions, once they run. */
export const answers: Measurement = {
  name: "answers",
  about:
    "What /elevenlabs/conversation-init and /twilio/voice take, warm, with one caller and with 32 who call again when they are answered: " +
    "bundled, on the real local Data API; in turns with a function that makes one select by primary key with supabase-js, bundled and run in " +
    "the same way. An answer without the name came after the function gave up waiting for the database.",
  measure: (bench) =>
    withBaselines(
      bench.root,
      ({ select }) =>
        withCalledStack(bench, async (called) => {
          const bundles = await bundlesUnderTest(bench.root);
          const ours = waitedFor.flatMap(({ name }) =>
            bundles.filter((bundle) => bundle.name === name)
          );
          const fresh = (index: number) => ({
            root: bench.root,
            onLog: bench.onLog,
            variables: called.variablesWith(called.stack.info.apiUrl),
            entry: [select, ...ours][index] ?? select,
          });
          const callers = await startChild(
            join(import.meta.dirname, "caller-process.ts"),
          );
          try {
            return await withFreshFunction(
              fresh(0),
              (zero) =>
                withFreshFunction(
                  fresh(1),
                  (one) =>
                    withFreshFunction(fresh(2), (two) =>
                      compare(bench, called, callers, {
                        select: `http://127.0.0.1:${zero.nextPort("select")}`,
                        elevenlabs: `http://127.0.0.1:${
                          one.nextPort("elevenlabs")
                        }`,
                        twilio: `http://127.0.0.1:${two.nextPort("twilio")}`,
                      })),
                ),
            );
          } finally {
            await callers.stop();
          }
        }),
    ),
};

async function compare(
  { runs, isQuick, onProgress }: Bench,
  { callOf }: CalledStack,
  child: Child,
  origins: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const samples = new Samples();
  const halves = new Map<string, number>();
  const call = async (name: string, callers: number, requests: number) => {
    const messages = Array.from({ length: requests }, () => {
      const message = callOf(name)();
      return { ...message, body: message.body.toString() };
    });
    const order = {
      origin: origins[name] ?? "",
      callers,
      expected: expected[name] ?? "",
      messages,
    };
    return answersSchema.parse(await child.ask(order));
  };
  for (const name of Object.keys(origins)) await call(name, 8, 100);
  for (let run = 1; run <= runs; run += 1) {
    for (const { callers, requests, blocks } of crowds) {
      onProgress(`run ${run} of ${runs}: ${callers} callers`);
      const size = (isQuick ? requests.quick : requests.full) / blocks;
      for (let block = 1; block <= blocks; block += 1) {
        for (const name of Object.keys(origins)) {
          const cell = `${callers} ${name}`;
          const given = await call(name, callers, Math.ceil(size));
          samples.add(
            cell,
            run,
            given.map(({ milliseconds }) => milliseconds),
          );
          const isHalf = given.filter(({ isWhole }) => !isWhole);
          halves.set(cell, (halves.get(cell) ?? 0) + isHalf.length);
        }
      }
    }
  }
  const goals: Goal[] = [];
  const rows = crowds.flatMap(({ callers }) =>
    [{ name: "select", route: "one select (baseline)" }, ...waitedFor].map(
      ({ name, route }) => {
        const [cell, baseline] = [`${callers} ${name}`, `${callers} select`];
        for (const part of name === "select" ? [] : [0.5, 0.99]) {
          goals.push({
            what: `${route}, warm, ${callers} callers, p${part * 100}`,
            against: "a function that makes one select by primary key",
            unit: "×",
            atMost: 1.25,
            ...samples.ratio(cell, baseline, part),
          });
        }
        return {
          "function": route,
          "callers": callers,
          "answers": samples.all(cell).length,
          "without a name": halves.get(cell) ?? 0,
          "median ms": samples.median(cell),
          "p99 ms": samples.p99(cell),
          ...samples.compare(cell, baseline),
        };
      },
    )
  );
  return { goals, rows, failures: [] };
}
