import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  numberAnswer,
  startStubElevenLabs,
} from "../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { fetchElevenLabsPage } from "./fetch-elevenlabs-page.ts";

Deno.test("a page has each import's id, number and agent, and the next page", async () => {
  const answer = (next_cursor: string | null) =>
    Response.json({
      phone_numbers: [numberAnswer("phnum_1", "+16041234567")],
      next_cursor,
      has_more: next_cursor !== null,
    });
  await using stub = startStubElevenLabs(answer("next"), answer(null));
  const first = await fetchElevenLabsPage(stub.connection, null);
  assertEquals(first, {
    sightings: [{
      elevenlabs_phone_id: "phnum_1",
      phone_number: "+16041234567",
      agent_id: "agent_jack",
    }],
    unreadable: 0,
    nextPage: "next",
  });
  const { nextPage } = await fetchElevenLabsPage(
    stub.connection,
    first.nextPage,
  );
  assertStrictEquals(nextPage, null);
  assertEquals(stub.received.map(({ line }) => line), [
    "GET /v1/convai/v2/phone-numbers?page_size=100",
    "GET /v1/convai/v2/phone-numbers?page_size=100&cursor=next",
  ]);
});
