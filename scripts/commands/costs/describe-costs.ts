import { partNames } from "./choose-charts.ts";
import type { CostReport, Priced } from "./cost-report.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The days of a report, the last one included. */
export function describePeriod(
  { from, to }: Pick<CostReport, "from" | "to">,
): string {
  return `from ${from} to ${lastDayOf(to)} (UTC)`;
}

/** The amounts of all currencies, not converted. What has no price is not nothing. */
export function listAmounts({ costs, withoutPrice }: Priced): string {
  const known = costs.map(({ currency, amount }) => `${amount} ${currency}`)
    .join(" and ");
  if (withoutPrice === 0) return known || "nothing";
  return known === ""
    ? "nobody knows how much"
    : `at least ${known} (${withoutPrice} without a price)`;
}

/** One line for each kind of cost. */
export function describeParts(
  { total, smsUnknownBecause }: CostReport,
): readonly string[] {
  const { numberMonths, voiceMinutes, sms } = total;
  const sums = [numberMonths, voiceMinutes, sms];
  return partNames.map(([one, many], part) => {
    const sum = sums[part] ?? null;
    return sum === null
      ? `SMS are not known: ${smsUnknownBecause}`
      : `${sum.quantity} ${sum.quantity === 1 ? one : many}: ${
        listAmounts(sum)
      }`;
  });
}

/** The other facts of a report, one sentence each. */
export function describeRest(report: CostReport): readonly string[] {
  const { perMonth, waitingForImport, deletedOrganizations, total } = report;
  const sentences = [
    `Numbers now (${perMonth.phoneNumbers}) cost ${
      listAmounts(perMonth)
    } a month`,
    `Numbers that wait for their import have cost ${
      listAmounts(waitingForImport)
    } so far`,
    `Organizations that no longer exist cost ${
      listAmounts(deletedOrganizations)
    }`,
  ];
  const uncounted = describeUncounted(report);
  if (uncounted !== null) sentences.push(uncounted);
  if (total.withoutPrice > 0) {
    sentences.push(
      `${total.withoutPrice} of them have no price: insert one into the table rates`,
    );
  }
  return sentences;
}

/** The days whose SMS are not counted by organization yet; null when all are counted. */
function describeUncounted(
  { from, to, smsCountedUntil }: CostReport,
): string | null {
  if (smsCountedUntil === null || smsCountedUntil < from) {
    return "SMS are not counted by organization yet";
  }
  return smsCountedUntil < lastDayOf(to)
    ? `SMS after ${smsCountedUntil} are not counted by organization yet`
    : null;
}

/** The day before the end. */
function lastDayOf(end: string): string {
  const day = new Date(Date.parse(end) - DAY_MILLISECONDS);
  return day.toISOString().slice(0, 10);
}
