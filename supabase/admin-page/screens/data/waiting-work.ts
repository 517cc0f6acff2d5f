import * as z from "zod";
import { type Project, readRows } from "./project.ts";

/** How many are listed: the oldest ones. */
export const MOST_WAITING = 100;

const text = z.string().nullable();

/** In the order in which the page counts them. A kind that it does not know is `other`. */
export const kinds = [
  "import",
  "failure",
  "held_order",
  "release",
  "other",
] as const;

const kind = z.enum(kinds).catch("other");
export type Kind = z.output<typeof kind>;

const waiting = z.object({
  kind,
  since: z.string(),
  title: z.string(),
  progress: text,
  organization_id: text,
  organization_name: text,
  phone_number: text,
  monthly_price: text,
  cost_so_far: text,
  currency: text,
  notification_id: text,
  notification_type: text,
});

/** Work that waits for an admin. */
export type WaitingWork = z.output<typeof waiting>;

/** The work that waits for longest. */
export function listWaitingWork({ client }: Project): Promise<WaitingWork[]> {
  return readRows(
    client.rpc("list_waiting_work", { most: MOST_WAITING }),
    z.array(waiting),
  );
}

const counted = z.object({
  kind,
  waiting: z.number(),
  oldest_since: text,
});

/** How much work of each kind waits, listed or not. */
export function countWaitingWork(
  { client }: Project,
): Promise<z.output<typeof counted>[]> {
  return readRows(client.rpc("count_waiting_work"), z.array(counted));
}

const measured = z.object({
  step: z.string(),
  organizations: z.number(),
  p50: text,
  p95: text,
});

/** How long organizations waited, in the last days. */
export type Duration = z.output<typeof measured>;

/** How long organizations of the last days waited for a number, and for an active one. */
export function measureDurations(
  { client }: Project,
  days: number,
): Promise<Duration[]> {
  return readRows(
    client.rpc("measure_durations", { days }),
    z.array(measured),
  );
}
