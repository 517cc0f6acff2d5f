import {
  assertEquals,
  assertMatch,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import {
  type DataApiRequest,
  refusal,
  startStubDataApi,
} from "../_shared/database/testing/stub-data-api.ts";
import { createImportBook } from "./import-book.ts";

const found = {
  phoneNumber: "+16041234567",
  elevenLabsPhoneId: "phnum_acme",
};

function startBook(answer: (request: DataApiRequest) => Response) {
  const stub = startStubDataApi(answer);
  return {
    book: createImportBook(
      createSecretClient(stub.dataApi.url, ["sb_secret_stub"]),
    ),
    received: stub.received,
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}

Deno.test("nextPage() reads where the list goes on", async () => {
  await using world = startBook(() =>
    Response.json([{ next_page: "cursor_1" }])
  );
  assertEquals(await world.book.nextPage(), { nextPage: "cursor_1" });
  assertEquals(world.received.map(({ path }) => path), [
    "/rpc/next_import_page",
  ]);
});

Deno.test("nextPage() is null while no number waits", async () => {
  await using world = startBook(() => Response.json([]));
  assertStrictEquals(await world.book.nextPage(), null);
});

Deno.test("record() records a page with one request", async () => {
  await using world = startBook(() =>
    Response.json([{ changed: 1, to_activate: 2 }])
  );
  const listed = { ...found, agentAssigned: true, takesCalls: false };
  const page = { imports: [listed], nextPage: "cursor_2" };
  const recorded = await world.book.record({ nextPage: "cursor_1" }, page);
  assertEquals(recorded, { changed: 1, toActivate: 2 });
  assertEquals(world.received.map(({ path, body }) => ({ path, body })), [{
    path: "/rpc/record_import_page",
    body: {
      imports: [{
        phone_number: "+16041234567",
        elevenlabs_phone_id: "phnum_acme",
        agent_assigned: true,
        takes_calls: false,
      }],
      page: "cursor_1",
      next_page: "cursor_2",
    },
  }]);
});

Deno.test("record() of the only page names no page, and says when another request reads the list", async () => {
  await using world = startBook(() => Response.json([]));
  const recorded = await world.book.record({ nextPage: null }, {
    imports: [],
    nextPage: null,
  });
  assertStrictEquals(recorded, null);
  assertEquals(world.received[0]?.body, { imports: [] });
});

Deno.test("takeListed() reads imports to activate", async () => {
  await using world = startBook(() =>
    Response.json([{
      phone_number: "+16041234567",
      elevenlabs_phone_id: "phnum_acme",
    }])
  );
  assertEquals(await world.book.takeListed(7), [found]);
  assertEquals(world.received.map(({ path, body }) => ({ path, body })), [
    { path: "/rpc/take_listed_imports", body: { batch_size: 7 } },
  ]);
});

Deno.test("activate() stores the id as verified, and throws the database's refusal", async () => {
  await using world = startBook(() =>
    refusal(409, "PT409", "It is active with another ElevenLabs id")
  );
  const { message } = await assertRejects(
    () => world.book.activate(found),
    Error,
  );
  assertMatch(
    message,
    /Cannot activate "\+16041234567".*another ElevenLabs id/,
  );
  assertEquals(world.received[0]?.body, {
    phone_number: "+16041234567",
    elevenlabs_phone_id: "phnum_acme",
    verification: "verified",
  });
});
