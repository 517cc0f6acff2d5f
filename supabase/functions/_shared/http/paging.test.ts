import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { cursorSchema, encodeCursor } from "./paging.ts";

Deno.test("a cursor survives the round trip to the client, to the microsecond", () => {
  for (const fraction of ["", ".1", ".123456"]) {
    const cursor = {
      at: `2026-11-22T10:00:00${fraction}+00:00`,
      id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
    };
    const text = encodeCursor(cursor);
    assertMatch(text, /^[A-Za-z0-9_-]+$/);
    assertEquals(cursorSchema.parse(text), cursor);
  }
});

for (
  const [content, what] of [
    [
      ['2026-11-22T10:00:00Z",id.gt."', "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11"],
      "a filter in place of the time",
    ],
    [["2026-11-22T10:00:00Z", "1),or(id.gt.0"], "a filter in place of the id"],
    [["2026-11-22T10:00:00Z"], "half a cursor"],
    [{}, "something else"],
  ] as const
) {
  Deno.test(`a cursor with ${what} is refused`, () => {
    const result = cursorSchema.safeParse(btoa(JSON.stringify(content)));
    assertStrictEquals(
      result.error?.issues[0]?.message,
      'must be the "nextCursor" of the page before',
    );
  });
}
