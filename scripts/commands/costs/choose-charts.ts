import type { Amounts, CostReport, CountedParts } from "./cost-report.ts";
import { namesOf } from "./names-of-organizations.ts";

/** A bar: a name, the exact amount as text, and the pieces to draw. */
export interface Bar {
  readonly name: string;
  readonly amount: string;
  /** One piece for each of `partNames`, in that order; not exact, for drawing only. */
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
}

/** Bars on one scale. */
export interface Chart {
  readonly heading: string;
  readonly bars: readonly Bar[];
}

/** The unit of each piece of a bar, in singular and plural. */
export const partNames = [
  ["month of numbers", "months of numbers"],
  ["minute of calls", "minutes of calls"],
  ["SMS", "SMS"],
] as const;

const MOST_ORGANIZATIONS = 15;

/** Two charts for each currency of a report, because amounts in different currencies share no scale. */
export function chooseCharts(
  report: CostReport,
): readonly { readonly months: Chart; readonly organizations: Chart }[] {
  return report.total.costs.map(({ currency }) => ({
    months: {
      heading: `By month, in ${currency}`,
      bars: monthsOf(report).map((row) => barOf(row.month, row, currency)),
    },
    organizations: dearest(report, currency),
  }));
}

/** The end of a bar. */
export function endOf({ pieces }: Bar): number {
  return pieces.at(-1)?.to ?? 0;
}

/** The end of the longest bar; never 0, which is no scale. */
export function longest(bars: readonly Bar[]): number {
  return Math.max(...bars.map(endOf)) || 1;
}

function dearest(
  { organizations, withoutOrganization }: CostReport,
  currency: string,
): Chart {
  const nameOf = namesOf(organizations);
  const rows = [
    ...organizations.map((row) => [nameOf(row), row] as const),
    ["(no organization)", withoutOrganization] as const,
  ];
  const bars = rows
    .filter(([, { costs }]) => costs.some((cost) => cost.currency === currency))
    .map(([name, row]) => barOf(name, row, currency))
    .sort((a, b) => endOf(b) - endOf(a));
  return {
    heading: bars.length > MOST_ORGANIZATIONS
      ? `The ${MOST_ORGANIZATIONS} dearest of ${bars.length} organizations, in ${currency}`
      : `By organization, in ${currency}`,
    bars: bars.slice(0, MOST_ORGANIZATIONS),
  };
}

const nothing = { quantity: 0, costs: [], withoutPrice: 0 };

/** All months of the report's days, also those in which nothing was spent. */
function monthsOf({ from, to, months }: CostReport): CostReport["months"] {
  const all: CostReport["months"] = [];
  const day = new Date(`${from.slice(0, 7)}-01`);
  for (; day < new Date(to); day.setUTCMonth(day.getUTCMonth() + 1)) {
    const month = day.toISOString().slice(0, 7);
    all.push(
      months.find((row) => row.month === month) ??
        {
          month,
          ...nothing,
          numberMonths: nothing,
          voiceMinutes: nothing,
          sms: nothing,
        },
    );
  }
  return all;
}

function barOf(name: string, row: CountedParts, currency: string): Bar {
  const { numberMonths, voiceMinutes, sms } = row;
  let to = 0;
  const pieces = [numberMonths.costs, voiceMinutes.costs, sms?.costs ?? []]
    .map((costs) => {
      const from = to;
      to += Number(amountIn(currency, costs));
      return { from, to };
    });
  const known = amountIn(currency, row.costs);
  // What has no price is drawn as nothing, and not told as nothing.
  const amount = row.withoutPrice === 0 ? known : `at least ${known}`;
  return { name, amount, pieces };
}

function amountIn(currency: string, costs: Amounts): string {
  return costs.find((cost) => cost.currency === currency)?.amount ?? "0.00";
}
