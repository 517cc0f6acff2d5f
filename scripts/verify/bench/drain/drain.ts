import type { Row } from "../../figure-table.ts";
import {
  allowAllPurchases,
  keepSweepsStill,
  type MeasuredStack,
} from "../measured-stack.ts";
import { CALLS, goalsOf, IN_FLIGHT, processorGoal } from "./drain-goals.ts";
import type { Goal } from "../goal.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import type { Drainer } from "./drainer.ts";
import { ourDrain } from "./our-drain.ts";
import { peers, startPeer } from "./peer-drain.ts";
import { meterProcesses, services } from "./service-seconds.ts";
import { type SlowTwilio, withSlowTwilio } from "./start-twilio.ts";

/** The latencies of Twilio, and how often each is measured: at 500 ms a thousand orders take a minute. */
const latencies = [
  { milliseconds: 500, mostRuns: 1 },
  { milliseconds: 100, mostRuns: 3 },
];

/** How fast orders are worked off. */
export const drain: Measurement = {
  name: "drain",
  about:
    `Organizations inserted at once, until the last number is recorded, with ${IN_FLIGHT} purchases in flight: the product; and the same ` +
    "two calls and three records as jobs of graphile-worker and pg-boss, set up as their documentation recommends, on the same database " +
    `and the same simulated Twilio. The limit is ${CALLS} calls × their latency ÷ ${IN_FLIGHT}. Processor time is in milliseconds for each ` +
    "number; that of the Data API also as its share of one processor.",
  measure: (bench) =>
    withSlowTwilio(bench, (stack, twilio) => compare(bench, stack, twilio)),
};

async function compare(
  bench: Bench,
  stack: MeasuredStack,
  twilio: SlowTwilio,
): Promise<Outcome> {
  const { sql } = stack;
  const orders = bench.isQuick ? 200 : 1_000;
  await keepSweepsStill(sql);
  await allowAllPurchases(sql);
  await sql`update public.provisioning_settings set max_concurrent_purchases = ${IN_FLIGHT}`;
  const drainers: Drainer[] = [ourDrain(stack)];
  try {
    for (const name of peers) {
      drainers.push(
        await startPeer(stack, {
          name,
          twilioUrl: twilio.url,
          concurrency: IN_FLIGHT,
        }),
      );
    }
    // Not counted: the first purchases also ask for the price of a number, and open connections.
    for (const drainer of drainers) await drainer.drain(IN_FLIGHT);
    const goals: Goal[] = [];
    const rows: Row[] = [];
    for (const { milliseconds, mostRuns } of latencies) {
      await twilio.slowDown(milliseconds);
      const limit = orders * CALLS * milliseconds / IN_FLIGHT / 1_000;
      const runs = Math.min(mostRuns, bench.runs);
      const seconds = new Samples();
      const processor = new Samples();
      for (let run = 1; run <= runs; run += 1) {
        for (const drainer of drainers) {
          bench.onProgress(
            `run ${run} of ${runs}, ${milliseconds} ms a call: ${drainer.name}`,
          );
          const meter = await meterProcesses(stack, {
            workers: drainer.workers(),
            twilio: twilio.pid,
          });
          const taken = await drainer.drain(orders);
          seconds.add(drainer.name, run, [taken]);
          const used = await meter.read();
          for (const service of services) {
            processor.add(`${drainer.name} ${service}`, run, [used[service]]);
          }
        }
      }
      goals.push(
        ...goalsOf(seconds, { orders, milliseconds, limit }),
        processorGoal(processor, { orders, milliseconds }),
      );
      for (const { name } of drainers) {
        const perNumber = (service: typeof services[number]) =>
          processor.median(`${name} ${service}`) * 1_000 / orders;
        rows.push({
          "a call takes": `${milliseconds} ms`,
          "worked off by": name,
          "orders": orders,
          "seconds": seconds.median(name),
          "limit": limit,
          "part of the limit": limit / seconds.median(name),
          ...Object.fromEntries(
            services.map((service) => [`${service} ms`, perNumber(service)]),
          ),
          "Data API share": processor.median(`${name} Data API`) /
            seconds.median(name),
        });
      }
    }
    return { goals, rows, failures: [] };
  } finally {
    for (const drainer of drainers) await drainer.stop();
  }
}
