import { assertEquals, assertRejects } from "../std/assert.ts";
import { ApiError } from "../http/api-error.ts";
import { readRows } from "./read-rows.ts";

/** A table of these rows, of which the Data API returns so many at once. */
function table(rows: readonly number[], maxRows: number) {
  const asked: [number | undefined, number][] = [];
  return {
    asked,
    read: (after: number | undefined, most: number) => {
      asked.push([after, most]);
      const left = rows.filter((row) => after === undefined || row > after);
      const data = left.slice(0, Math.min(most, maxRows));
      return Promise.resolve({ data, error: null });
    },
  };
}

Deno.test("readRows() asks once for rows that come at once", async () => {
  const { read, asked } = table([1, 2, 3, 4], 1000);
  assertEquals(await readRows(3, read), [1, 2, 3]);
  assertEquals(asked, [[undefined, 3]]);
});

Deno.test("readRows() goes on after the last row where the Data API returns fewer", async () => {
  for (const maxRows of [1, 2, 3]) {
    const { read } = table([1, 2, 3, 4, 5], maxRows);
    assertEquals(await readRows(4, read), [1, 2, 3, 4]);
    assertEquals(await readRows(9, read), [1, 2, 3, 4, 5]);
  }
});

Deno.test("readRows() throws the refusal of a later page", async () => {
  const { read } = table([1, 2], 1);
  const refused = {
    data: null,
    status: 401,
    error: { code: "PGRST303", message: "JWT expired" },
  };
  const { code } = await assertRejects(
    () =>
      readRows<number>(
        5,
        (after, most) =>
          after === undefined ? read(after, most) : Promise.resolve(refused),
      ),
    ApiError,
  );
  assertEquals(code, "UNAUTHENTICATED");
});
