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

const place = { day: "2026-11-21", nextPage: "?Page=1" };
const count = { phoneNumber: "+16041234567", quantity: 3, messages: 1 };

Deno.test("nextPage() reads the day and the page that are next", async () => {
  await using world = startBook(() =>
    Response.json([{ day: place.day, next_page: place.nextPage }])
  );
  assertEquals(await world.book.nextPage(), place);
  assertStrictEquals(world.received[0]?.path, "/rpc/next_message_page");
  assertEquals(world.received[0]?.body, project);
});

Deno.test("nextPage() is null when no day is to be counted", async () => {
  await using world = startBook(() => Response.json([]));
  assertStrictEquals(await world.book.nextPage(), null);
});

Deno.test("record() records a page with one request", async () => {
  await using world = startBook(() => Response.json(true));
  const page = { counts: [count], nextPage: "?Page=2" };
  assertStrictEquals(await world.book.record(place, page), true);
  assertEquals(world.received.map(({ path, body }) => ({ path, body })), [{
    path: "/rpc/record_message_page",
    body: {
      day: "2026-11-21",
      counts: [{ phone_number: "+16041234567", quantity: 3, messages: 1 }],
      page: "?Page=1",
      next_page: "?Page=2",
    },
  }]);
});

Deno.test("record() sends no page before the first, and none after the last", async () => {
  await using world = startBook(() => Response.json(false));
  const first = { day: "2026-11-21", nextPage: null };
  const page = { counts: [], nextPage: null };
  assertStrictEquals(await world.book.record(first, page), false);
  assertEquals(world.received[0]?.body, { day: "2026-11-21", counts: [] });
});

Deno.test("a database that refuses is an error that names the day", async () => {
  await using world = startBook(() => refusal(403, "42501", "Not you"));
  const { message } = await assertRejects(
    () => world.book.record(place, { counts: [], nextPage: null }),
    Error,
  );
  assertMatch(
    message,
    /Cannot record the messages of "2026-11-21".*Not you/,
  );
});
