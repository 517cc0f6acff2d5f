import { assertEquals } from "../std/assert.ts";
import { listImports } from "./list-imports.ts";
import {
  numberAnswer,
  startStubElevenLabs,
} from "./testing/stub-elevenlabs.ts";

Deno.test("listImports() follows the pages to the last", async () => {
  const page = (id: string, next_cursor: string | null) =>
    Response.json({
      phone_numbers: [numberAnswer(id, "+16041234567")],
      next_cursor,
      has_more: next_cursor !== null,
    });
  await using stub = startStubElevenLabs(
    page("one", "next"),
    page("two", null),
  );
  const ids: string[] = [];
  for await (const { id } of listImports(stub.connection)) ids.push(id);
  assertEquals(ids, ["one", "two"]);
  assertEquals(stub.received.map(({ line }) => line), [
    "GET /v1/convai/v2/phone-numbers?page_size=100",
    "GET /v1/convai/v2/phone-numbers?page_size=100&cursor=next",
  ]);
});
