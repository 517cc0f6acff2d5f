import { waitUntil } from "../../local/wait-until.ts";
import { type MeasuredStack, withStack } from "./measured-stack.ts";
import type { Bench, Measurement, Outcome } from "./measurement.ts";
import { Samples } from "./samples.ts";

const TWILIO_MILLISECONDS = 100;
const AT_ONCE = 200;

/** The time from an organization's insert to its number. */
export const purchase: Measurement = {
  name: "purchase",
  about:
    `From the insert to the recorded number, by the database's clock, with a Twilio that takes ${TWILIO_MILLISECONDS} ms for each ` +
    `answer: ${AT_ONCE} organizations in one insert, where the settings allow one purchase at a time (the baseline), and as many ` +
    "together as they do unless changed; and one organization. The ratio is that of the numbers per second.",
  measure: (bench) =>
    withStack(bench, {}, async (stack) => {
      await stack.twilio.addFault({
        operation: "any",
        fault: { kind: "slow", milliseconds: TWILIO_MILLISECONDS },
        times: null,
      });
      return await compare(bench, stack);
    }),
};

async function compare(
  { runs, onProgress }: Bench,
  stack: MeasuredStack,
): Promise<Outcome> {
  const { sql } = stack;
  const [settings] = await sql<{ usual: number }[]>`
    update public.provisioning_settings
    set max_purchases_per_hour = 1000000, max_purchases_per_day = 1000000, max_monthly_cost = 1000000
    returning max_concurrent_purchases as usual`;
  const usual = settings?.usual ?? 1;
  const plans = [
    { name: "one by one", organizations: AT_ONCE, together: 1, turns: 1 },
    { name: "at once", organizations: AT_ONCE, together: usual, turns: 1 },
    { name: "alone", organizations: 1, together: usual, turns: 5 },
  ];
  const seconds = new Samples();
  const rates = new Samples();
  // Not counted: the first purchase also asks Twilio for the price of a number.
  await recordNumbers(stack, 1);
  for (let run = 1; run <= runs; run += 1) {
    for (const { name, organizations, together, turns } of plans) {
      onProgress(`run ${run} of ${runs}: ${organizations} ${name}`);
      await sql`update public.provisioning_settings set max_concurrent_purchases = ${together}`;
      for (let turn = 0; turn < turns; turn += 1) {
        const taken = await recordNumbers(stack, organizations);
        seconds.add(name, run, taken);
        rates.add(name, run, [organizations / Math.max(...taken)]);
      }
    }
  }
  const rows = plans.map(({ name, organizations, together }) => ({
    "bought": name,
    "organizations": organizations,
    "purchases together": together,
    "median s": seconds.median(name),
    "p95 s": seconds.p95(name),
    "numbers per s": rates.median(name),
    ...rates.compare(name, "one by one"),
  }));
  return { goals: [], rows, failures: [] };
}

const PATIENCE_MILLISECONDS = 600_000;

interface Progress {
  readonly seconds: readonly number[];
  readonly ended: number;
}

/**
 * Inserts organizations at once, and returns how many seconds each waited for its number, by the database's clock.
 *
 * @throws {Error} when an organization gets no number
 */
export async function recordNumbers(
  { server, sql }: MeasuredStack,
  count: number,
): Promise<readonly number[]> {
  const rows = Array.from({ length: count }, () => ({ name: "Acme" }));
  const { data } = await server.from("organizations").insert(rows).select("id")
    .throwOnError();
  const ids = data.map(({ id }) => id);
  return await waitUntil(`${count} numbers are recorded`, async () => {
    const [progress] = await sql<Progress[]>`
      select
        coalesce(
          array_agg(extract(epoch from n.purchased_at - g.created_at)::float8) filter (where n.id is not null), '{}'
        ) as seconds,
        (count(*) filter (where o.status in ('held', 'failed', 'cancelled')))::integer as ended
      from public.organizations as g
      join public.phone_number_orders as o on o.organization_id = g.id
      left join public.phone_numbers as n on n.organization_id = g.id
      where g.id = any (${ids})`;
    if (progress === undefined || progress.ended > 0) {
      throw new Error("An organization gets no number: see its order");
    }
    if (progress.seconds.length === count) return progress.seconds;
    return undefined;
  }, PATIENCE_MILLISECONDS);
}
