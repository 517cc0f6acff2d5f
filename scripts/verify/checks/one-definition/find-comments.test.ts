import assert from "node:assert/strict";
import { test } from "node:test";
import { findComments } from "./find-comments.ts";

test("findComments joins lines, and reads bodies but neither strings nor names", () => {
  const sql = [
    "-- What somebody's",
    "-- file is for.",
    "select '-- a string', 'it''s -- one', E'\\' -- one', 1; -- behind",
    'select 1 as "-- a name";',
    "create function f() returns int language sql as $$",
    "  -- in the body",
    "  select 1;",
    "$$;",
    "/* of two",
    "   lines */",
  ].join("\n");
  assert.deepEqual(findComments(sql), [
    { line: 1, text: "What somebody's file is for." },
    { line: 3, text: "behind" },
    { line: 6, text: "in the body" },
    { line: 9, text: "of two lines" },
  ]);
});
