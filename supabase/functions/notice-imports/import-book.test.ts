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
  agentAssigned: true,
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

Deno.test("waitingNumbers() reads every page", async () => {
  const rows = Array.from({ length: 1_001 }, (_, index) => ({
    phone_number: `+1604${String(5550000 + index)}`,
  }));
  await using world = startBook(({ query }) => {
    const offset = Number(query.get("offset"));
    const limit = Number(query.get("limit"));
    return Response.json(rows.slice(offset, offset + limit));
  });
  assertStrictEquals((await world.book.waitingNumbers()).size, 1_001);
  assertStrictEquals(world.received.length, 2);
  assertStrictEquals(
    world.received[0]?.query.get("status"),
    "eq.pending_import",
  );
});

Deno.test("note() records all imports with one request", async () => {
  await using world = startBook(() => Response.json(1));
  assertStrictEquals(await world.book.note([found]), 1);
  assertEquals(world.received.map(({ path, body }) => ({ path, body })), [{
    path: "/rpc/record_imports",
    body: {
      imports: [{
        phone_number: "+16041234567",
        elevenlabs_phone_id: "phnum_acme",
        agent_assigned: true,
      }],
    },
  }]);
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
