import { html, raw } from "hono/html";
import { type Chart, chooseCharts } from "./choose-charts.ts";
import type { CostReport } from "./cost-report.ts";
import {
  describeParts,
  describePeriod,
  describeRest,
  listAmounts,
} from "./describe-costs.ts";
import { drawColumns, drawRows, partColors, ROW_HEIGHT } from "./svg-bars.ts";

const WIDTH = 880;
const MARGIN = 40;
const AXIS_WIDTH = 50;
const COLUMNS_HEIGHT = 220;
const HEADER_HEIGHT = 170;
const NOTE_HEIGHT = 18;

/** The look of the texts and lines. */
const style = `
  text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; fill: #1f2933; }
  .title { font-size: 20px; font-weight: 600; }
  .heading { font-weight: 600; }
  .axis, .note { font-size: 12px; fill: #61707f; }
  .amount { font-size: 12px; font-weight: 600; font-variant-numeric: tabular-nums; }
  .grid { stroke: #e4e9ee; }
`;

/** The report as a picture: for each currency the months as columns, and the dearest organizations as rows. */
export async function drawSvg(report: CostReport): Promise<string> {
  const notes = describeRest(report);
  let top = HEADER_HEIGHT;
  const panels = chooseCharts(report).map((charts) => {
    const panel = drawPanel(charts, top);
    top += panel.height;
    return panel.drawing;
  });
  const height = top + notes.length * NOTE_HEIGHT + MARGIN;
  const drawing = await html`
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}"
      width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
    <title id="title">Costs ${describePeriod(report)}</title>
    <style>${raw(style)}</style>
    <rect width="100%" height="100%" fill="#ffffff"/>
    <text class="title" x="${MARGIN}" y="52">Spent ${listAmounts(
      report.total,
    )}</text>
    <text class="note" x="${MARGIN}" y="74">${describePeriod(report)}</text>
    ${drawLegend(report)}
    ${panels}
    ${notes.map((note, index) =>
      html`<text class="note" x="${MARGIN}" y="${
        top + (index + 1) * NOTE_HEIGHT
      }">${note}</text>`
    )}
    </svg>
  `;
  return `${String(drawing).trim()}\n`;
}

function drawLegend(report: CostReport) {
  return describeParts(report).map((part, index) => {
    const y = 96 + index * 20;
    return html`
      <rect x="${MARGIN}" y="${y}" width="12" height="12" rx="2"
        fill="${partColors[index]}" />
      <text x="${MARGIN + 20}" y="${y + 11}">${part}</text>
    `;
  });
}

function drawPanel(
  { months, organizations }: {
    readonly months: Chart;
    readonly organizations: Chart;
  },
  top: number,
) {
  const columnsTop = top + 56;
  const rowsTop = columnsTop + COLUMNS_HEIGHT + 84;
  const width = WIDTH - 2 * MARGIN;
  const columns = drawColumns(months.bars, {
    left: MARGIN + AXIS_WIDTH,
    top: columnsTop,
    width: width - AXIS_WIDTH,
    height: COLUMNS_HEIGHT,
  });
  const rows = drawRows(organizations.bars, {
    left: MARGIN,
    top: rowsTop,
    width,
  });
  const heading = (text: string, y: number) =>
    html`<text class="heading" x="${MARGIN}" y="${y}">${text}</text>`;
  return {
    drawing: html`${heading(months.heading, top + 20)}${columns}${
      heading(organizations.heading, rowsTop - 20)
    }${rows}`,
    height: rowsTop + organizations.bars.length * ROW_HEIGHT + 16 - top,
  };
}
