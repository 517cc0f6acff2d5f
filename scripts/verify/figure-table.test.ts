import assert from "node:assert/strict";
import { it } from "node:test";
import { figureTable } from "./figure-table.ts";

it("rows are drawn as a Markdown table, figures to the right and without noise", () => {
  const table = figureTable([
    { "path": "plain SQL", "median ms": 1.2345, "ratio": 1, "rows": 10_000 },
    {
      "path": "supabase-js",
      "median ms": 123.4567,
      "ratio": 0.01234,
      "rows": 7,
    },
  ]);
  assert.equal(
    table,
    [
      "| path        | median ms | ratio |   rows |",
      "| ----------- | --------: | ----: | -----: |",
      "| plain SQL   |      1.23 |     1 | 10,000 |",
      "| supabase-js |       123 | 0.012 |      7 |",
    ].join("\n"),
  );
});
