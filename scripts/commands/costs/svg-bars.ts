import { scaleBand, scaleLinear } from "d3-scale";
import { html } from "hono/html";
import { type Bar, endOf, longest } from "./choose-charts.ts";

/** A rectangle of the drawing, in pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The colors of months of numbers, minutes of calls, and SMS: told apart also without seeing red or green. */
export const partColors = ["#2f6fdb", "#f2a33a", "#7b5ea7"] as const;

const WIDEST = 96;

/** Stacked columns with their names below and the exact amounts above. */
export function drawColumns(bars: readonly Bar[], box: Box) {
  const { left, top, width, height } = box;
  const bottom = top + height;
  const x = scaleBand(bars.map(({ name }) => name), [left, left + width])
    .paddingInner(0.35).paddingOuter(0.2);
  const y = scaleLinear([0, longest(bars)], [bottom, top])
    .nice(5);
  const columnWidth = Math.min(x.bandwidth(), WIDEST);

  const grid = y.ticks(5).map((tick) =>
    html`
      <line class="grid" x1="${left}" x2="${left + width}" y1="${y(tick)}"
        y2="${y(tick)}" />
      <text class="axis" x="${left - 10}" y="${y(tick) + 4}"
        text-anchor="end">${y.tickFormat(5)(tick)}</text>
    `
  );
  const columns = bars.map((bar) => {
    const center = (x(bar.name) ?? left) + x.bandwidth() / 2;
    const pieces = bar.pieces.map(({ from, to }, part) =>
      html`
        <rect fill="${partColors[part]}" x="${center -
          columnWidth / 2}" width="${columnWidth}" y="${y(to)}"
          height="${y(from) - y(to)}" />
      `
    );
    return html`
      ${pieces}<text class="amount" x="${center}" y="${y(endOf(bar)) - 8}"
        text-anchor="middle">${bar
          .amount}</text><text class="axis" x="${center}"
        y="${bottom + 20}" text-anchor="middle">${bar.name}</text>
    `;
  });
  return html`${grid}${columns}`;
}

/** The height of a row, in pixels. */
export const ROW_HEIGHT = 26;
const NAME_WIDTH = 220;
const AMOUNT_WIDTH = 90;

/** Stacked rows with their names before and the exact amounts behind. */
export function drawRows(
  bars: readonly Bar[],
  { left, top, width }: Omit<Box, "height">,
) {
  const x = scaleLinear(
    [0, longest(bars)],
    [left + NAME_WIDTH, left + width - AMOUNT_WIDTH],
  );
  return bars.map((bar, index) => {
    const y = top + index * ROW_HEIGHT;
    const pieces = bar.pieces.map(({ from, to }, part) =>
      html`
        <rect fill="${partColors[part]}" x="${x(from)}" width="${x(to) -
          x(from)}" y="${y}"
          height="${ROW_HEIGHT - 8}" />
      `
    );
    return html`
      <text x="${x(0) - 12}" y="${y + 14}"
        text-anchor="end">${bar.name}</text>${pieces}<text class="amount"
        x="${x(endOf(bar)) + 8}" y="${y + 14}">${bar.amount}</text>
    `;
  });
}
