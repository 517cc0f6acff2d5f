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
import { createMessageBook } from "./message-book.ts";

const project = { project_name: "project", twilio_account_sid: "AC1" };

function startBook(answer: (request: DataApiRequest) => Response) {
  const stub = startStubDataApi(answer);
  return {
    book: createMessageBook(
      createSecretClient(stub.dataApi.url, ["sb_secret_stub"]),
      project,
    ),
    received: stub.received,
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}

Deno.test("daysToCount() reads days", async () => {
  await using world = startBook(() => Response.json(["2026-11-21"]));
  assertEquals(await world.book.daysToCount(), ["2026-11-21"]);
  assertStrictEquals(world.received[0]?.path, "/rpc/days_to_count_messages");
  assertEquals(world.received[0]?.body, project);
});

Deno.test("record() records a whole day with one request", async () => {
  await using world = startBook(() => new Response(null, { status: 204 }));
  const count = { phoneNumber: "+16041234567", quantity: 3, messages: 1 };
  await world.book.record("2026-11-21", [count]);
  assertEquals(world.received.map(({ path, body }) => ({ path, body })), [{
    path: "/rpc/record_message_counts",
    body: {
      day: "2026-11-21",
      counts: [{ phone_number: "+16041234567", quantity: 3, messages: 1 }],
    },
  }]);
});

Deno.test("a database that refuses is an error that names the day", async () => {
  await using world = startBook(() => refusal(403, "42501", "Not you"));
  const { message } = await assertRejects(
    () => world.book.record("2026-11-21", []),
    Error,
  );
  assertMatch(
    message,
    /Cannot record the messages of "2026-11-21".*Not you/,
  );
});
