import { scaleLog } from "d3-scale";
import { html, raw } from "hono/html";
import { type Goal, isMet, nameLimit, partOfLimit } from "./goal.ts";

const SCALE_WIDTH = 410;
const FIGURES_WIDTH = 130;
/** Of a character, at most, on average. */
const CHARACTER_WIDTH = 6.4;
const TOP = 92;
const ROW_HEIGHT = 22;
/** Figures beyond these are drawn at the edge. */
const LEAST = 0.1;
const MOST = 10;
const TICKS = [0.1, 0.2, 0.5, 1, 2, 5, 10];

/** Met and missed are told apart also without seeing red or green. */
const style = `
  svg { --paper: #ffffff; --ink: #1f2933; --faint: #61707f; --grid: #e4e9ee; --met: #2f6fdb; --missed: #c2410c; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #14181d; --ink: #e6eaee; --faint: #9aa7b4; --grid: #2a323a; --met: #7aa7f5; --missed: #f59e5b; }
  }
  .paper { fill: var(--paper); }
  text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; fill: var(--ink); }
  .title { font-size: 18px; font-weight: 600; }
  .faint { fill: var(--faint); }
  .grid { stroke: var(--grid); }
  .limit { stroke: var(--ink); stroke-width: 2; }
  .met { stroke: var(--met); fill: var(--met); }
  .missed { stroke: var(--missed); fill: var(--missed); }
`;

/** All goals as a picture: each figure beside its limit, from the lowest to the highest of the runs, on one scale. */
export async function drawGoals(
  goals: readonly Goal[],
  about: string,
): Promise<string> {
  const bottom = TOP + goals.length * ROW_HEIGHT;
  const longest = Math.max(0, ...goals.map((goal) => labelOf(goal).length));
  const left = Math.round(longest * CHARACTER_WIDTH) + 48;
  const width = left + SCALE_WIDTH + FIGURES_WIDTH;
  const x = scaleLog([LEAST, MOST], [left, left + SCALE_WIDTH]).clamp(true);
  const met = goals.filter(isMet).length;
  const title = `${met} of ${goals.length} goals are met`;
  const grid = TICKS.map((tick) =>
    html`
      <line class="${tick === 1 ? "limit" : "grid"}" x1="${x(tick)}" x2="${x(
        tick,
      )}" y1="${TOP - 8}"
        y2="${bottom}" />
      <text class="faint" x="${x(tick)}" y="${TOP -
        14}"
        text-anchor="middle">${tick === 1 ? "goal" : `${tick} ×`}</text>
    `
  );
  const rows = goals.map((goal, index) => drawRow(goal, index, x));
  const drawing = await html`
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom +
      24}"
      width="${width}" height="${bottom +
        24}" role="img" aria-labelledby="title">
    <title id="title">${title}</title>
    <style>${raw(style)}</style>
    <rect class="paper" width="100%" height="100%"/>
    <text class="title" x="24" y="32">${title}</text>
    <text class="faint" x="24" y="52">${about}. Left of the line is better; filled: met, hollow: missed.</text>
    ${grid}
    ${rows}
    </svg>
  `;
  return `${String(drawing).trim()}\n`;
}

function labelOf({ what, against }: Goal): string {
  return against === undefined ? what : `${what} / ${against}`;
}

function drawRow(goal: Goal, index: number, x: (part: number) => number) {
  const y = TOP + (index + 0.5) * ROW_HEIGHT;
  const at = (figure: number) => {
    const part = partOfLimit(goal, figure);
    return x(Number.isNaN(part) ? MOST : Math.min(Math.max(part, LEAST), MOST));
  };
  const kind = isMet(goal) ? "met" : "missed";
  const figure = Number(goal.measured.toPrecision(3));
  return html`
    <text x="${x(LEAST) - 16}" y="${y + 4}" text-anchor="end">${labelOf(
      goal,
    )}</text>
    <line class="${kind}" x1="${at(goal.lowest)}" x2="${at(
      goal.highest,
    )}" y1="${y}"
      y2="${y}" />
    <circle class="${kind}" cx="${at(
      goal.measured,
    )}" cy="${y}" r="5"
      stroke-width="2" ${raw(
        kind === "missed" ? ' style="fill: var(--paper)"' : "",
      )} />
    <text class="faint" x="${x(MOST) + 14}"
      y="${y + 4}">${figure} (${nameLimit(
        goal,
      )})</text>
  `;
}
