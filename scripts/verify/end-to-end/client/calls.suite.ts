import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import {
  listCalls,
  listMissedCalls,
  placeCall,
} from "../../../../supabase/client/calls.ts";
import { waitForNumber } from "../../../../supabase/client/wait-for-number.ts";
import { hangUp, TO } from "../../stack-under-test/place-call.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";
import { activateNumber } from "./activate-number.ts";
import { insert, openPage, signUpCustomer } from "./customer.ts";

describe("the recipe to call a customer", () => {
  const stack = useStack(elevenLabsAccount, { catchMail: true });

  async function insertCalling() {
    const { client } = await signUpCustomer(stack(), "ada");
    const id = await insert(client);
    const { phone_number } = await waitForNumber(client, id);
    assert.ok(phone_number !== null);
    return { client, id, phoneNumber: phone_number };
  }

  it("rings once, however often it is repeated, and shows the call", async () => {
    const { client, id, phoneNumber } = await insertCalling();
    await activateNumber(stack(), phoneNumber);
    const call = { to: TO, idempotencyKey: randomUUID() };
    const placed = await placeCall(client, id, call);
    assert.equal(await placeCall(client, id, call), placed);
    const calls = await listCalls(client, id);
    assert.deepEqual(
      calls.map((
        { id, direction, other_party },
      ) => [id, direction, other_party]),
      [[placed, "outbound", TO]],
    );
    const [last] = calls;
    assert.ok(last);
    assert.deepEqual(
      await listCalls(client, id, { before: last.started_at }),
      [],
    );
    await hangUp(stack().database);
  });

  it("says by its code why there is no call", async () => {
    const { client, id, phoneNumber } = await insertCalling();
    const call = (to = TO, idempotencyKey: string = randomUUID()) =>
      placeCall(client, id, { to, idempotencyKey });
    await assert.rejects(call(), {
      code: "PHONE_NUMBER_NOT_ACTIVE",
      status: 409,
      remedy: "wait",
    });
    await activateNumber(stack(), phoneNumber);
    await assert.rejects(call("911"), {
      code: "DESTINATION_NOT_ALLOWED",
      details: { reason: "emergency" },
    });
    await assert.rejects(call("+1"), { code: "INVALID_PHONE_NUMBER" });
    await assert.rejects(call("+19005550123"), {
      code: "DESTINATION_NOT_ALLOWED",
      details: { reason: "premium" },
    });
    await assert.rejects(call(TO, "\u00e9"), {
      code: /NO_ANSWER|INVALID_IDEMPOTENCY_KEY/,
    });
    const key = randomUUID();
    await call(TO, key);
    await assert.rejects(call("+14165550124", key), {
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    await hangUp(stack().database);

    const { client: stranger } = openPage(stack(), "stranger");
    await assert.rejects(
      placeCall(stranger, id, { to: TO, idempotencyKey: randomUUID() }),
      { code: "UNAUTHENTICATED", remedy: "sign_in" },
    );
  });

  it("has a list of the calls that nobody took", async () => {
    const { client, id, phoneNumber } = await insertCalling();
    const { info, twilio } = stack();
    const from = "+12125550123";
    await twilio.call({
      from,
      to: phoneNumber,
      elevenLabsUrl: info.elevenLabsUrl,
    });
    const missed = await listMissedCalls(client, id);
    assert.deepEqual(missed.map(({ caller }) => caller), [from]);
  });
});
