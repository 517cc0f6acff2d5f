import { partNames } from "./choose-charts.ts";
import type { Amounts, CostReport } from "./cost-report.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The days of a report, the last one included. */
export function describePeriod(
  { from, to }: Pick<CostReport, "from" | "to">,
): string {
  const last = new Date(Date.parse(to) - DAY_MILLISECONDS).toISOString();
  return `from ${from} to ${last.slice(0, 10)} (UTC)`;
}

/** Amounts as they are; those of different currencies stay apart. */
export function listAmounts(amounts: Amounts): string {
  return amounts.length === 0
    ? "nothing"
    : amounts.map(({ currency, amount }) => `${amount} ${currency}`)
      .join(" and ");
}

/** What it was spent on, a line each. */
export function describeParts(
  { total, smsUnknownBecause }: CostReport,
): readonly string[] {
  const { numberMonths, voiceMinutes, sms } = total;
  return [numberMonths, voiceMinutes, sms].map((sum, part) =>
    sum === null
      ? `SMS are not known: ${smsUnknownBecause}`
      : `${sum.quantity} ${partNames[part]}: ${listAmounts(sum.costs)}`
  );
}

/** What else there is to know, a sentence each. */
export function describeRest(report: CostReport): readonly string[] {
  const { perMonth, waitingForImport, deletedOrganizations, total } = report;
  const sentences = [
    `Numbers now (${perMonth.phoneNumbers}) cost ${
      listAmounts(perMonth.costs)
    } a month`,
    `Numbers that wait for their import have cost ${
      listAmounts(waitingForImport.costs)
    } so far`,
    `Organizations that no longer exist cost ${
      listAmounts(deletedOrganizations.costs)
    }`,
  ];
  if (total.withoutPrice > 0) {
    sentences.push(
      `${total.withoutPrice} of them have no price: insert one into the table rates`,
    );
  }
  return sentences;
}
