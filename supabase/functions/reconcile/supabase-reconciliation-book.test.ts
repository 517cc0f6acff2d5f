import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import {
  refusal,
  startStubDataApi,
} from "../_shared/database/testing/stub-data-api.ts";
import { createSupabaseReconciliationBook } from "./supabase-reconciliation-book.ts";

const row = {
  id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  status: "reading_twilio",
  lease_token: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  next_page: "?Page=1",
  numbers_at_twilio: 1_000,
  numbers_bought_back: 0,
};
const run = {
  id: row.id,
  status: "reading_twilio",
  leaseToken: row.lease_token,
  nextPage: "?Page=1",
  numbersAtTwilio: 1_000,
  numbersBoughtBack: 0,
} as const;
const lease = { reconciliation_id: row.id, lease_token: row.lease_token };
const sighting = {
  twilio_sid: `PN${"1".repeat(32)}`,
  phone_number: "+16045550001",
  country: "CA",
  friendly_name: "Fax",
  tagged_organization_id: null,
  tagged_project: null,
  purchased_at: null,
  voice_url: "",
  answers_elsewhere: false,
  capabilities: { voice: true },
};

const project = { project_name: "project", twilio_account_sid: "AC1" };

function startBook(answer: unknown, expectations = {}) {
  const stub = startStubDataApi(() =>
    answer instanceof Response ? answer : Response.json(answer)
  );
  const client = createSecretClient(stub.dataApi.url, ["sb_secret_stub"]);
  return {
    book: createSupabaseReconciliationBook(client, {
      asksElevenLabs: true,
      agentId: null,
      voiceUrl: null,
      ...expectations,
    }, project),
    asked: () => stub.received.map(({ path, body }) => ({ path, body })),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}

Deno.test("claim() sends the environment's expectations, and returns the due run", async () => {
  await using world = startBook([row], { agentId: "agent_jack" });
  assertEquals(await world.book.claim(), run);
  assertEquals(world.asked(), [{
    path: "/rpc/claim_reconciliation",
    body: {
      asks_elevenlabs: true,
      agent_id: "agent_jack",
      ...project,
    },
  }]);
});

Deno.test("claim() may find no due run", async () => {
  await using world = startBook([]);
  assertStrictEquals(await world.book.claim(), null);
});

Deno.test("a page of Twilio's is recorded with the lease, the next page and the prices", async () => {
  await using world = startBook([row]);
  const prices = { CA: { amount: "1.15", currency: "USD" } };
  const page = { sightings: [sighting], unreadable: 2, nextPage: "?Page=2" };
  assertEquals(await world.book.recordTwilioPage(run, page, prices), run);
  await world.book.recordTwilioPage(
    run,
    { sightings: [], unreadable: 0, nextPage: null },
    null,
  );
  assertEquals(world.asked().map(({ body }) => body), [
    {
      ...lease,
      sightings: [sighting],
      unreadable: 2,
      next_page: "?Page=2",
      list_prices: prices,
    },
    { ...lease, sightings: [] },
  ]);
});

Deno.test("a page of ElevenLabs' is recorded with the lease", async () => {
  await using world = startBook([]);
  const imported = {
    elevenlabs_phone_id: "phnum_1",
    phone_number: "+16045550001",
    agent_id: null,
  };
  const page = { sightings: [imported], unreadable: 1, nextPage: null };
  assertStrictEquals(await world.book.recordElevenLabsPage(run, page), null);
  assertEquals(world.asked(), [{
    path: "/rpc/record_elevenlabs_sightings",
    body: { ...lease, sightings: [imported], unreadable: 1 },
  }]);
});

Deno.test("the other steps send the lease, too", async () => {
  await using world = startBook([]);
  const failure = { code: "TWILIO_UNAVAILABLE", message: "It is down" };
  await world.book.conclude(run);
  await world.book.yieldLease(run);
  await world.book.postpone(run, failure, { forGood: false });
  assertEquals(world.asked(), [
    { path: "/rpc/conclude_reconciliation", body: lease },
    { path: "/rpc/yield_reconciliation", body: lease },
    {
      path: "/rpc/postpone_reconciliation",
      body: {
        ...lease,
        error_code: "TWILIO_UNAVAILABLE",
        error_message: "It is down",
        for_good: false,
      },
    },
  ]);
  const ended = { ...run, leaseToken: null };
  await assertRejects(() => world.book.conclude(ended), Error, "it has ended");
});

Deno.test("a refusal of the database throws an error that names the operation", async () => {
  await using world = startBook(refusal(400, "55000", "Not now"));
  const { message } = await assertRejects(() => world.book.claim(), Error);
  assertStrictEquals(
    message,
    'Cannot claim the reconciliation: the database answered "Not now" (55000)',
  );
});
