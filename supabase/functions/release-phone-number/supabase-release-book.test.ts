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
import type { LeasedRelease } from "./release-book.ts";
import { createSupabaseReleaseBook } from "./supabase-release-book.ts";

const lease = {
  release_id: "9c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  lease_token: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
};
const row = {
  ...lease,
  phone_number: "+16045550001",
  twilio_sid: `PN${"0".repeat(32)}`,
  is_imported: true,
  elevenlabs_phone_id: null,
  organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  formerProjects: [],
  former_projects: [],
  attempts: 1,
};
const release: LeasedRelease = {
  id: row.release_id,
  leaseToken: row.lease_token,
  phoneNumber: row.phone_number,
  twilioSid: row.twilio_sid,
  isImported: true,
  elevenLabsPhoneId: null,
  organizationId: row.organization_id,
  formerProjects: [],
  attempts: 1,
};

const project = { project_name: "project", twilio_account_sid: "AC1" };

/** A book with a Data API that gives this answer. */
function startBook(answer: unknown) {
  const stub = startStubDataApi(() =>
    answer instanceof Response ? answer : Response.json(answer)
  );
  return {
    book: createSupabaseReleaseBook(
      createSecretClient(stub.dataApi.url, ["sb_secret_stub"]),
      project,
    ),
    asked: () => stub.received.map(({ path, body }) => ({ path, body })),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}

Deno.test("claim() leases a batch", async () => {
  await using world = startBook([row]);
  assertEquals(await world.book.claim(10), [release]);
  assertEquals(world.asked(), [{
    path: "/rpc/claim_release_batch",
    body: { batch_size: 10, lease_seconds: 120, ...project },
  }]);
});

for (const step of ["repairable", "final"] as const) {
  Deno.test(`confirm() sends that the step is ${step}`, async () => {
    await using world = startBook("confirmed");
    assertStrictEquals(await world.book.confirm(release, step), "confirmed");
    assertEquals(world.asked(), [{
      path: "/rpc/confirm_phone_number_release",
      body: { ...lease, is_final: step === "final" },
    }]);
  });
}

Deno.test("complete() sends the lease", async () => {
  await using world = startBook("lease_lost");
  assertStrictEquals(await world.book.complete(release), "lease_lost");
  assertEquals(world.asked()[0]?.body, lease);
});

for (const retryInSeconds of [5, null]) {
  Deno.test(`fail() records a retry in ${retryInSeconds} seconds`, async () => {
    await using world = startBook("scheduled");
    const failure = {
      code: "NO_ANSWER",
      message: "None",
      retryInSeconds,
      countsAsAttempt: false,
    };
    assertStrictEquals(await world.book.fail(release, failure), "scheduled");
    assertEquals(world.asked()[0]?.body, {
      ...lease,
      error_code: "NO_ANSWER",
      error_message: "None",
      counts_as_attempt: false,
      ...(retryInSeconds !== null && { retry_in_seconds: retryInSeconds }),
    });
  });
}

Deno.test("a refusal of the database and an unexpected answer throw", async () => {
  await using refusing = startBook(refusal(500, "XX000", "Broken"));
  await assertRejects(
    () => refusing.book.claim(10),
    Error,
    "Cannot claim releases",
  );
  await using confused = startBook("maybe");
  await assertRejects(() => confused.book.confirm(release, "final"));
});
