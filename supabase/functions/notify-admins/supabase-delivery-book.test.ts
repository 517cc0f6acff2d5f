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
import { createSupabaseDeliveryBook } from "./supabase-delivery-book.ts";
import { notification } from "./testing/notifications.ts";

const leaseToken = "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f";
const row = {
  notification_id: notification().id,
  lease_token: leaseToken,
  kind: "single",
  type: notification().type,
  title: notification().title,
  body: notification().body,
  body_with_link: notification().bodyWithLink,
  command: notification().command,
  organization_id: notification().organizationId,
  organization_name: "Acme",
  phone_number: "+16045550001",
  emailed: false,
  emailed_to: [],
  posted: false,
  reminder: 0,
  waits_since: "2026-11-28T10:15:00+00:00",
  cost_so_far: null,
};
const message = { leaseToken, notifications: [notification()] };

const project = { project_name: "project", twilio_account_sid: "AC1" };

function startBook(answer: unknown) {
  const stub = startStubDataApi(() =>
    answer instanceof Response ? answer : Response.json(answer)
  );
  const client = createSecretClient(stub.dataApi.url, ["sb_secret_stub"]);
  return {
    book: createSupabaseDeliveryBook(client, project),
    asked: () => stub.received.map(({ path, body }) => ({ path, body })),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}

Deno.test("claim() leases for two minutes, and makes a message of each single notification", async () => {
  await using world = startBook([row, { ...row, posted: true }]);
  assertEquals(await world.book.claim(), [
    message,
    { leaseToken, notifications: [notification({ posted: true })] },
  ]);
  assertEquals(world.asked(), [{
    path: "/rpc/claim_delivery_batch",
    body: { lease_seconds: 120, ...project },
  }]);
});

Deno.test("claim() makes one message of a digest", async () => {
  const digest = { ...row, kind: "digest" };
  await using world = startBook([digest, { ...digest, emailed: true }]);
  assertEquals(await world.book.claim(), [{
    leaseToken,
    notifications: [notification(), notification({ emailed: true })],
  }]);
});

Deno.test("claim() may find no due delivery", async () => {
  await using world = startBook([]);
  assertEquals(await world.book.claim(), []);
});

Deno.test("record() sends the channels that succeeded, and the error of a failed one", async () => {
  await using world = startBook(1);
  const result = {
    emailed: true,
    emailedTo: ["ada@example.com"],
    posted: false,
  };
  assertStrictEquals(
    await world.book.record(message, { ...result, error: null }),
    1,
  );
  await world.book.record(message, { ...result, error: "Down" });
  const body = {
    notification_ids: [notification().id],
    lease_token: leaseToken,
    emailed: true,
    emailed_to: ["ada@example.com"],
    posted: false,
  };
  assertEquals(world.asked(), [
    { path: "/rpc/record_notification_delivery", body },
    {
      path: "/rpc/record_notification_delivery",
      body: { ...body, error: "Down" },
    },
  ]);
});

Deno.test("claim() returns the addresses that were told, and what a reminder says", async () => {
  await using world = startBook([{
    ...row,
    emailed_to: ["ada@example.com"],
    reminder: 2,
    cost_so_far: "2.30 USD",
  }]);
  const [message] = await world.book.claim();
  assertEquals(message?.notifications, [
    notification({
      emailedTo: ["ada@example.com"],
      reminder: 2,
      costSoFar: "2.30 USD",
    }),
  ]);
});

Deno.test("recordLinks() sends hashes, and returns how many are recorded", async () => {
  await using world = startBook(1);
  const [tokenHash, sentTo] = ["0".repeat(64), "webhook"];
  const link = { notificationId: notification().id, tokenHash, sentTo };
  assertStrictEquals(await world.book.recordLinks([link]), 1);
  assertEquals(world.asked(), [{
    path: "/rpc/record_activation_links",
    body: {
      links: [{
        notification_id: notification().id,
        token_hash: tokenHash,
        sent_to: sentTo,
      }],
    },
  }]);
});

Deno.test("postpone() sends its reason", async () => {
  await using world = startBook(3);
  assertStrictEquals(await world.book.postpone("Set SMTP_URL"), 3);
  assertEquals(world.asked(), [{
    path: "/rpc/postpone_notification_deliveries",
    body: { reason: "Set SMTP_URL" },
  }]);
});

Deno.test("a refusal of the database throws an error that names the operation", async () => {
  await using world = startBook(refusal(400, "55000", "Not now"));
  await assertRejects(
    () => world.book.claim(),
    Error,
    'Cannot claim notifications: the database answered "Not now" (55000)',
  );
});
