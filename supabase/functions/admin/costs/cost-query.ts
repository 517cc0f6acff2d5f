import { z } from "zod";
import { paging } from "../../_shared/http/paging.ts";
import { parseQuery, uuid } from "../../_shared/http/validate.ts";

/** Days in UTC as ISO 8601, without the end. */
export interface CostPeriod {
  readonly from: string;
  readonly to: string;
}

/** The period of the costs, and the page of the organizations. */
export interface CostQuery extends CostPeriod {
  readonly limit: number;
  /** The last organization of the page before. */
  readonly cursor?: string | undefined;
}

/** The first day with valid rates. */
const FIRST_DAY = "2000-01-01";
const MAX_DAYS = 366;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

const day = z.iso.date({
  error: 'must be a day such as "2026-11-01"',
  abort: true,
})
  .refine((text) => text >= FIRST_DAY, `must not be before ${FIRST_DAY}`);

const schema = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  limit: paging.limit,
  cursor: uuid.optional(),
});

/**
 * Reads the days to report costs for: by default from the first of this month to today.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with each mistake: also for unknown parameters and for more than 366 days
 */
export function parseCostQuery(
  parameters: URLSearchParams,
  now: Date,
): CostQuery {
  return parseQuery(
    schema.transform((query): CostQuery => ({
      ...query,
      ...period(query, now),
    }))
      .superRefine(({ from, to }, context) => {
        if (from >= to) {
          const message = `must be before "to", which is ${to}`;
          context.addIssue({ code: "custom", path: ["from"], message });
        } else if (daysBetween(from, to) > MAX_DAYS) {
          const message = `must be at most ${MAX_DAYS} days after "from"`;
          context.addIssue({ code: "custom", path: ["to"], message });
        }
      }),
    parameters,
  );
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return isoDay(new Date(Date.parse(day) + days * DAY_MILLISECONDS));
}

function period(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  now: Date,
): CostPeriod {
  const end = to ?? addDays(isoDay(now), 1);
  return { from: from ?? `${addDays(end, -1).slice(0, 7)}-01`, to: end };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}

function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
