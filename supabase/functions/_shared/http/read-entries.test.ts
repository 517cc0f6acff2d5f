import { assertEquals } from "../std/assert.ts";
import { z } from "zod";
import { readEntries } from "./read-entries.ts";

Deno.test("entries that the schema cannot read are left out and counted", () => {
  const schema = z.object({ id: z.string() }).transform(({ id }) => id);
  const page = [{ id: "one" }, { id: null }, null, "text", { id: "two" }];
  assertEquals(readEntries(page, schema), {
    entries: ["one", "two"],
    unreadable: 3,
  });
});
