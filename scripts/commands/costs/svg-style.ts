/** A rectangle of the drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The colors of months of numbers, minutes of calls, and SMS: told apart also without seeing red or green. */
export const partColors = ["#2f6fdb", "#f2a33a", "#7b5ea7"] as const;

/** The look of the texts and lines. */
export const style = `
  text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; fill: #1f2933; }
  .title { font-size: 20px; font-weight: 600; }
  .heading { font-weight: 600; }
  .axis, .note { font-size: 12px; fill: #61707f; }
  .amount { font-size: 12px; font-weight: 600; font-variant-numeric: tabular-nums; }
  .grid { stroke: #e4e9ee; }
`;
