import { scaleLinear } from "d3-scale";
import { html } from "hono/html";
import { type Bar, endOf, longest } from "./choose-charts.ts";
import { type Box, partColors } from "./svg-style.ts";

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
