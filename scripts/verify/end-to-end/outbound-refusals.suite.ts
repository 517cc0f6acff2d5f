import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { z } from "zod";
import { signUp } from "../../commands/project/supabase-client.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import {
  hangUp,
  insertCalling,
  placeCall,
  TO,
} from "../stack-under-test/place-call.ts";

const refusalSchema = z.object({
  error: z.object({ details: z.object({ reason: z.string() }) }),
});

describe("a call that is not placed", () => {
  const stack = useStack(elevenLabsAccount);

  it("comes from an organization without an active number", async () => {
    const { server } = stack();
    const { organization, number } = await insertWithNumber(server, "Pending");
    const early = await placeCall(stack(), organization.id);
    assert.deepEqual(
      [early.status, early.code],
      [409, "PHONE_NUMBER_NOT_ACTIVE"],
    );
    const without = randomUUID();
    await server.from("organizations")
      .insert({ id: without, name: "Without", provisioning_policy: "never" })
      .throwOnError();
    const none = await placeCall(stack(), without);
    assert.deepEqual([none.status, none.code], [
      409,
      "PHONE_NUMBER_NOT_ACTIVE",
    ]);

    const { id, phoneNumber } = await insertCalling(stack(), "Suspended");
    assert.notEqual(phoneNumber, number.phone_number);
    await stack().database`
      update public.phone_numbers set status = 'suspended', suspended_at = now() where phone_number = ${phoneNumber}
    `;
    const suspended = await placeCall(stack(), id);
    assert.deepEqual(
      [suspended.status, suspended.code],
      [409, "PHONE_NUMBER_SUSPENDED"],
    );
  });

  it("has a forbidden destination, or names another number to call from", async () => {
    const { elevenLabs } = stack();
    const { id, phoneNumber } = await insertCalling(stack(), "Destinations");
    const before = await elevenLabs.calls();
    for (
      const [to, reason] of [
        ["911", "emergency"],
        ["+1911", "emergency"],
        ["+19005551234", "premium"],
        ["+12129765555", "premium"],
        ["+16002345678", "service"],
        ["+14165551212", "service"],
        ["+14169502345", "service"],
        ["+14169582345", "service"],
        ["+18765551234", "country"],
        ["+442079460958", "country"],
        [phoneNumber, "own_number"],
      ]
    ) {
      const { status, code, body } = await placeCall(stack(), id, { to });
      assert.deepEqual([status, code], [403, "DESTINATION_NOT_ALLOWED"], to);
      assert.equal(refusalSchema.parse(body).error.details.reason, reason);
    }
    for (
      const [body, code] of [
        [{ to: "604" }, "INVALID_PHONE_NUMBER"],
        [{ to: TO, from: "+16045559999" }, "INVALID_BODY"],
        [{}, "INVALID_BODY"],
      ] as const
    ) {
      const answer = await placeCall(stack(), id, body);
      assert.deepEqual([answer.status, answer.code], [400, code]);
    }
    assert.deepEqual(await elevenLabs.calls(), before);
  });

  it("comes from a stranger", async () => {
    const { info } = stack();
    const { id } = await insertCalling(stack(), "Strangers");
    const eve = await signUp(info, "eve");
    const authorization = `Bearer ${eve.accessToken}`;
    const answer = await placeCall(stack(), id, { to: TO }, { authorization });
    assert.deepEqual(
      [answer.status, answer.code],
      [404, "ORGANIZATION_NOT_FOUND"],
    );
    const visitor = await placeCall(stack(), id, { to: TO }, {
      authorization: `Bearer ${info.publishableKey}`,
    });
    assert.deepEqual([visitor.status, visitor.code], [401, "UNAUTHENTICATED"]);
  });

  it("is over a limit, also when many are asked for at once", async () => {
    const { elevenLabs } = stack();
    const { id } = await insertCalling(stack(), "Limits");
    const before = await elevenLabs.calls();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => placeCall(stack(), id)),
    );
    const outcomes = answers.map(({ status, code }) => `${status} ${code}`);
    assert.deepEqual(outcomes.sort(), [
      "201 undefined",
      "201 undefined",
      ...Array(3).fill("429 CONCURRENT_CALL_LIMIT_REACHED"),
    ]);
    assert.equal((await elevenLabs.calls()).length, before.length + 2);

    await hangUp(stack().database);
    await stack()
      .database`update public.calling_settings set max_calls_per_day = 2`;
    const late = await placeCall(stack(), id);
    await stack()
      .database`update public.calling_settings set max_calls_per_day = 100`;
    assert.deepEqual([late.status, late.code], [
      429,
      "DAILY_CALL_LIMIT_REACHED",
    ]);
    assert.match(JSON.stringify(late.body), /"retryAfter":8\d{4}\b/);
  });
});
