import { scaleBand, scaleLinear } from "d3-scale";
import { html } from "hono/html";
import { type Bar, endOf, longest } from "./choose-charts.ts";
import { type Box, partColors } from "./svg-style.ts";

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
