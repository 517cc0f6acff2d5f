import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import type { Row } from "../../figure-table.ts";
import { makeMixedAccount } from "../make-mixed-account.ts";
import { withStack } from "../measured-stack.ts";
import type { Bench, Measurement } from "../measurement.ts";
import {
  accountWithMessages,
  countPages,
  serveMessages,
} from "./message-pages.ts";
import {
  holdImports,
  importNumbers,
  lookForImports,
  reconcileNumbers,
} from "./numbers-at-vendors.ts";
import {
  buyNumbers,
  giveNumbersBack,
  tellAdmins,
} from "./orders-and-releases.ts";
import { measureBareFunction } from "./measure-bare-function.ts";
import { type MeteredRequests, meterRequests } from "./request-meter.ts";
import { stopSweeps } from "./worked-off.ts";

/** Half of what a hosted request may use (https://supabase.com/docs/guides/functions/limits). */
const MOST_SECONDS = 1;
const MOST_MEGABYTES = 128;

interface Metered {
  readonly work: string;
  readonly items: number;
  readonly requests: MeteredRequests;
}

/** The memory of Deno with a function that does nothing, which hosted functions do not count. */
type BareMegabytes = number;

/** The worst request of each woken function. */
export const limits: Measurement = {
  name: "limits",
  isOnDemand: true,
  about:
    "Work of each kind that is worked off in as many requests as the function asks for, with no sweep to help: the processor time " +
    "of the worst request, without and with the load of the code before the first one, and the most memory, beside what Deno takes for a function that does nothing.",
  async measure(bench) {
    const works = [
      () => meterMessagePages(bench, bench.isLarge ? 10_000 : 400),
      () => meterOrders(bench, bench.isLarge ? 10_000 : 200),
      () => meterImports(bench, bench.isLarge ? 10_000 : 200),
      () => meterNumbers(bench, bench.isLarge ? 100_000 : 5_000),
    ];
    const metered: Metered[] = [];
    const failures: string[] = [];
    for (const meter of works) {
      bench.signal.throwIfAborted();
      try {
        metered.push(...await meter());
      } catch (error) {
        // The others show how far they are from the limits.
        failures.push(`Work broke off: ${error}`);
      }
    }
    const bare = await measureBareFunction(bench);
    return {
      goals: [],
      rows: metered.map((work) => rowOf(work, bare)),
      failures: [
        ...failures,
        ...metered.flatMap((work) => failuresOf(work, bare)),
      ],
    };
  },
};

function meterOrders(bench: Bench, count: number): Promise<readonly Metered[]> {
  return withStack(bench, elevenLabsAccount, async (stack) => {
    await stopSweeps(stack);
    const meter = await meterRequests(stack);
    const options = { count, onProgress: bench.onProgress };
    const bought = await buyNumbers(stack, meter, options);
    const told = await tellAdmins(stack, meter, options);
    const released = await giveNumbersBack(stack, meter, options);
    await meter.stop();
    return [
      { work: "purchases", items: count, requests: bought },
      { work: "deliveries", items: count, requests: told },
      { work: "releases", items: count, requests: released },
    ];
  }, { catchMail: true });
}

function meterImports(
  bench: Bench,
  count: number,
): Promise<readonly Metered[]> {
  const settings = { ...elevenLabsAccount, ELEVENLABS_IMPORT: "automatic" };
  return withStack(bench, settings, async (stack) => {
    await stopSweeps(stack);
    await holdImports(stack.sql);
    const meter = await meterRequests(stack);
    const { onProgress } = bench;
    await buyNumbers(stack, meter, { count, onProgress });
    const imported = await importNumbers(stack, meter, onProgress);
    await meter.stop();
    return [{ work: "automatic imports", items: count, requests: imported }];
  });
}

async function meterMessagePages(
  bench: Bench,
  pages: number,
): Promise<readonly Metered[]> {
  const twilio = await serveMessages(pages);
  try {
    const settings = {
      ...accountWithMessages,
      TWILIO_API_BASE_URL: twilio.url,
    };
    return await withStack(bench, settings, async (stack) => {
      await stopSweeps(stack);
      const meter = await meterRequests(stack);
      const requests = await countPages(stack, meter, bench.onProgress);
      await meter.stop();
      return [{ work: "message pages", items: pages, requests }];
    });
  } finally {
    await twilio.stop();
  }
}

function meterNumbers(bench: Bench, size: number): Promise<readonly Metered[]> {
  return withStack(bench, elevenLabsAccount, async (stack) => {
    bench.onProgress(`making an account of ${size} numbers`);
    await makeMixedAccount(stack, size);
    await stopSweeps(stack);
    const meter = await meterRequests(stack);
    const looked = await lookForImports(stack, meter, bench.onProgress);
    const reconciled = await reconcileNumbers(stack, meter, bench.onProgress);
    await meter.stop();
    return [
      { work: "numbers in the list of imports", items: size, requests: looked },
      { work: "reconciled numbers", items: size, requests: reconciled },
    ];
  });
}

function rowOf(
  { work, items, requests }: Metered,
  bare: BareMegabytes,
): Row {
  const { load, seconds, peakMegabytes } = requests;
  return {
    "work": work,
    "items": items,
    "requests": seconds.length,
    "processor s in all": seconds.reduce((sum, one) => sum + one, 0),
    "worst request s": Math.max(...seconds),
    "first request with load s": load.processorSeconds + (seconds[0] ?? 0),
    "MB after load": load.peakMegabytes - bare,
    "most MB": peakMegabytes - bare,
  };
}

function failuresOf(
  { work, requests }: Metered,
  bare: BareMegabytes,
): readonly string[] {
  const worst = Math.max(...requests.seconds);
  const megabytes = requests.peakMegabytes - bare;
  return [
    ...worst <= MOST_SECONDS ? [] : [
      `A request for ${work} took ${
        worst.toFixed(2)
      } s of processor time, and may take ${MOST_SECONDS} s`,
    ],
    ...megabytes <= MOST_MEGABYTES ? [] : [
      `The function for ${work} took ${
        megabytes.toFixed(0)
      } MB, and may take ${MOST_MEGABYTES} MB`,
    ],
  ];
}
