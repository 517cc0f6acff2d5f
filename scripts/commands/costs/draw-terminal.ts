import { Chartscii } from "chartscii";
import { stripVTControlCharacters } from "node:util";
import { type Chart, chooseCharts } from "./choose-charts.ts";
import type { CostReport } from "./cost-report.ts";
import {
  describeParts,
  describePeriod,
  describeRest,
  listAmounts,
} from "./describe-costs.ts";

const WIDTH = 48;
/** In the order of a bar's pieces. */
const COLORS = ["cyan", "green", "yellow"] as const;

/** The report for a terminal: bars of months and of the dearest organizations, and the exact amounts. */
export function drawTerminal(report: CostReport, colors: boolean): string {
  const text = [
    `Spent ${describePeriod(report)}: ${listAmounts(report.total)}`,
    ...describeParts(report).map((part) => `  ${part}`),
    "",
    ...chooseCharts(report).flatMap(({ months, organizations }) => [
      drawChart(months),
      drawChart(organizations),
    ]),
    ...describeRest(report),
  ].join("\n");
  return colors ? text : stripVTControlCharacters(text);
}

function drawChart({ heading, bars }: Chart): string {
  const nameWidth = Math.max(...bars.map(({ name }) => name.length));
  const amountWidth = Math.max(...bars.map(({ amount }) => amount.length));
  const data = bars.map(({ name, amount, pieces }) => ({
    // The label has the amount, because the chart rounds a value's own label.
    label: `${name.padEnd(nameWidth)}  ${amount.padStart(amountWidth)}`,
    value: pieces.map(({ from, to }, part) => ({
      value: to - from,
      color: COLORS[part] ?? "",
    })),
  }));
  return new Chartscii(data, {
    title: heading,
    width: WIDTH,
    barSize: 1,
    padding: 0,
    colorLabels: false,
  }).create();
}
