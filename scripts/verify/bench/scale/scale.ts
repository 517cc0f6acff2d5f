import { queueOrders } from "../../scale/fill-database.ts";
import {
  memberLists,
  scaleQueries,
  type ScaleQuery,
} from "../../scale/queries.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import {
  type FilledDatabase,
  withFilledDatabases,
} from "./filled-databases.ts";
import { measureQuery } from "./measure-query.ts";
import {
  cellOf,
  type QuerySamples,
  scaleGoals,
  scaleRows,
  underRlsGoals,
} from "./scale-goals.ts";

const SMALLEST = 1_000;
/** Until the functions of a session have their plans. */
const WARM_UP = 6;

/** Whether everything that is asked for takes as long with a million organizations as with a thousand. */
export const scale: Measurement = {
  name: "scale",
  about:
    "Everything that functions, clients and cron jobs ask for, by the number of organizations, in databases of their own and in turns; " +
    "each with its triggers and the planning of its statement, by Postgres's own clock, and taken back. Claims also with as many " +
    "orders due as there are organizations. Buffers are pages looked at; an index grows by a level now and then, so one more is right " +
    "for each time that a query goes down an index: what is beyond that is in the last column.",
  async measure(bench) {
    const sizes = bench.isQuick
      ? [SMALLEST, 100_000]
      : [SMALLEST, 100_000, 1_000_000];
    return await withFilledDatabases(
      bench,
      sizes,
      (databases) => compare(bench, databases),
    );
  },
};

async function compare(
  { runs, isQuick, onProgress, signal }: Bench,
  databases: readonly FilledDatabase[],
): Promise<Outcome> {
  const times = isQuick ? 3 : 7;
  const samples: QuerySamples = {
    milliseconds: new Samples(),
    buffers: new Samples(),
    descents: new Samples(),
  };
  const measureAll = async (queries: readonly ScaleQuery[], run: number) => {
    for (const query of queries) {
      signal.throwIfAborted();
      for (const { session } of databases) {
        const warmUp = run === 1 ? WARM_UP : 1;
        for (let time = 0; time < warmUp; time += 1) {
          await measureQuery(session, query);
        }
      }
      for (let time = 0; time < times; time += 1) {
        for (const { session, organizations } of databases) {
          const cost = await measureQuery(session, query);
          const cell = cellOf(query.name, organizations);
          samples.milliseconds.add(cell, run, [cost.milliseconds]);
          samples.buffers.add(cell, run, [cost.buffers]);
          samples.descents.add(cell, run, [cost.descents]);
        }
      }
    }
  };
  const servers = memberLists.map(({ server }) => server);
  for (let run = 1; run <= runs; run += 1) {
    onProgress(`run ${run} of ${runs}: ${scaleQueries.length} queries`);
    await measureAll([...scaleQueries, ...servers], run);
  }
  onProgress("queueing orders");
  for (const { admin, organizations } of databases) {
    await queueOrders(admin, organizations);
  }
  const claims = scaleQueries.filter(({ name }) => name === "claim")
    .map((claim) => ({
      ...claim,
      name: "claim, as many due as organizations",
    }));
  for (let run = 1; run <= runs; run += 1) await measureAll(claims, run);
  const queries = [...scaleQueries, ...claims];
  const sizes = databases.map(({ organizations }) => organizations);
  const largest = sizes.at(-1) ?? SMALLEST;
  return {
    goals: [
      ...scaleGoals(samples, queries, [SMALLEST, largest]),
      ...underRlsGoals(samples, largest),
    ],
    rows: scaleRows(samples, queries, sizes),
    failures: [],
  };
}
