import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { createSecretClient } from "../_shared/database/secret-client.ts";
import {
  refusal,
  startStubDataApi,
} from "../_shared/database/testing/stub-data-api.ts";
import type { LeasedImport, NumberFailure } from "./import-attempt-book.ts";
import { createSupabaseImportAttemptBook } from "./supabase-import-attempt-book.ts";

const now = new Date("2026-11-29T12:00:00Z");
const row = {
  phone_number_id: "9c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  lease_token: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  began_at: "2026-11-29T12:00:00.123456+00:00",
  phone_number: "+16045550001",
  organization_name: "Acme",
  twilio_sid: `PN${"0".repeat(32)}`,
  attempts: 1,
};
const leased: LeasedImport = {
  phoneNumberId: row.phone_number_id,
  leaseToken: row.lease_token,
  beganAt: row.began_at,
  endsAt: new Date("2026-11-29T12:01:00Z"),
  phoneNumber: row.phone_number,
  organizationName: "Acme",
  twilioSid: row.twilio_sid,
  attempts: 1,
};
const failure: NumberFailure = {
  code: "NO_ANSWER",
  message: "None",
  nothingImported: true,
  retryInSeconds: 5,
  countsAsAttempt: false,
};
const project = { project_name: "project", twilio_account_sid: "AC1" };

/** A book with a Data API that gives this answer. */
function startBook(answer: unknown) {
  const stub = startStubDataApi(() =>
    answer instanceof Response ? answer : Response.json(answer)
  );
  return {
    book: createSupabaseImportAttemptBook(
      createSecretClient(stub.dataApi.url, ["sb_secret_stub"]),
      { project, now: () => now },
    ),
    asked: () => stub.received.map(({ path, body }) => ({ path, body })),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}

Deno.test("claim() leases a batch for two minutes, of which one may begin", async () => {
  await using world = startBook([row]);
  assertEquals(await world.book.claim(5), [leased]);
  assertEquals(world.asked(), [{
    path: "/rpc/claim_import_batch",
    body: { batch_size: 5, lease_seconds: 120, ...project },
  }]);
});

Deno.test("fail() says by its moment which import did nothing, so that another may begin", async () => {
  await using world = startBook("scheduled");
  assertStrictEquals(await world.book.fail(leased, failure), "scheduled");
  assertEquals(world.asked()[0]?.body, {
    phone_number_id: row.phone_number_id,
    lease_token: row.lease_token,
    error_code: "NO_ANSWER",
    error_message: "None",
    nothing_began_at: row.began_at,
    counts_as_attempt: false,
    retry_in_seconds: 5,
  });
});

Deno.test("fail() leaves what may have been imported open, and what is final without a time", async () => {
  await using world = startBook("failed");
  const open = { ...failure, nothingImported: false, retryInSeconds: null };
  assertStrictEquals(await world.book.fail(leased, open), "failed");
  assertEquals(world.asked()[0]?.body, {
    phone_number_id: row.phone_number_id,
    lease_token: row.lease_token,
    error_code: "NO_ANSWER",
    error_message: "None",
    counts_as_attempt: false,
  });
});

Deno.test("refuse() tells that no number can be imported", async () => {
  await using world = startBook("scheduled");
  await world.book.refuse(leased, failure);
  assertStrictEquals(world.asked()[0]?.path, "/rpc/record_import_refusal");
});

Deno.test("an activation that the database refuses is its refusal", async () => {
  await using world = startBook(
    refusal(409, "PT409", "It is taken", "ELEVENLABS_PHONE_ID_IN_USE"),
  );
  const { code } = await assertRejects(
    () =>
      world.book.activationOf(leased).record({
        elevenLabsPhoneId: "phnum_1",
        verification: "verified",
      }),
    ApiError,
  );
  assertStrictEquals(code, "ELEVENLABS_PHONE_ID_IN_USE");
});

Deno.test("an unexpected answer throws", async () => {
  await using world = startBook("maybe");
  await assertRejects(() => world.book.fail(leased, failure));
});
