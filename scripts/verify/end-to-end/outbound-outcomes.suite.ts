import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { z } from "zod";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import {
  type CallingOrganization,
  hangUp,
  insertCalling,
  placeCall,
  TO,
} from "../stack-under-test/place-call.ts";

const refusalSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z.object({ callId: z.string() }),
  }),
});

describe("the outcome of a call", () => {
  const stack = useStack(elevenLabsAccount);
  let acme: CallingOrganization;
  before(async () => {
    acme = await insertCalling(stack(), "Acme");
  });
  beforeEach(() => hangUp(stack().database));

  const place = (key: string, to = TO) =>
    placeCall(stack(), acme.id, { to }, { "idempotency-key": key });
  const countPlaced = async () => (await stack().elevenLabs.calls()).length;
  const statusOf = async (id: string) => {
    const { data } = await stack().server.from("calls").select().eq("id", id)
      .single().throwOnError();
    return data.status;
  };

  it("is the same for the same key", async () => {
    const before = await countPlaced();
    const first = await place("same");
    assert.equal(first.status, 201, JSON.stringify(first.body));
    assert.deepEqual(await place("same"), first);
    assert.equal(await countPlaced(), before + 1);
    const other = await place("same", "+14155550142");
    assert.deepEqual(
      [other.status, other.code],
      [422, "IDEMPOTENCY_KEY_REUSED"],
    );
    const malformed = await place("x".repeat(256));
    assert.deepEqual(
      [malformed.status, malformed.code],
      [400, "INVALID_IDEMPOTENCY_KEY"],
    );
  });

  it("is one call when a client asks many times at once", async () => {
    const { elevenLabs } = stack();
    const before = await countPlaced();
    await elevenLabs.addFault({
      operation: "outbound-call",
      fault: { kind: "slow", milliseconds: 500 },
    });
    const answers = await Promise.all([1, 2, 3, 4].map(() => place("at once")));
    for (const { status, code } of answers) {
      const outcome = `${status} ${code}`;
      assert.ok(
        /^(201 undefined|409 CALL_IN_PROGRESS)$/.test(outcome),
        outcome,
      );
    }
    assert.equal(await countPlaced(), before + 1);
    const first = answers.find(({ status }) => status === 201);
    assert.deepEqual(await place("at once"), first);
  });

  it("stays failed, with the message of ElevenLabs, when ElevenLabs refuses", async () => {
    const { elevenLabs } = stack();
    const before = await countPlaced();
    await elevenLabs.addFault({
      operation: "outbound-call",
      fault: { kind: "error", status: 429, message: "Too many calls" },
    });
    const refused = await place("refused");
    assert.equal(refused.status, 502);
    const { error } = refusalSchema.parse(refused.body);
    assert.match(error.message, /Too many calls/);
    assert.equal(await statusOf(error.details.callId), "failed");
    assert.deepEqual(await place("refused"), refused);
    assert.equal(await countPlaced(), before);
  });

  it("is failed when ElevenLabs cannot call from the number", async () => {
    const { id } = await insertCalling(stack(), "Without credentials", {
      hasTwilioCredentials: false,
    });
    const { status, code, body } = await placeCall(stack(), id);
    assert.deepEqual([status, code], [502, "ELEVENLABS_REFUSED"]);
    assert.match(JSON.stringify(body), /missing some Twilio credentials/i);
  });

  for (
    const fault of [
      { kind: "error", status: 500, when: "after" },
      { kind: "html", status: 502, when: "after" },
      { kind: "html", status: 403, when: "after" },
      { kind: "html", status: 404, when: "after" },
      { kind: "text", status: 422, when: "after" },
      { kind: "html", status: 429, when: "after" },
      { kind: "text", status: 451, when: "after" },
      { kind: "reset", when: "after" },
      { kind: "timeout", when: "after" },
    ] as const
  ) {
    const key = Object.values(fault).join(" ");
    it(`is unknown after a fault "${key}", and the call is not placed again`, async () => {
      const { elevenLabs } = stack();
      const before = await countPlaced();
      await elevenLabs.addFault({ operation: "outbound-call", fault });
      const unsettled = await place(key);
      assert.deepEqual(
        [unsettled.status, unsettled.code],
        [502, "CALL_NOT_SETTLED"],
      );
      const { error } = refusalSchema.parse(unsettled.body);
      assert.equal(await statusOf(error.details.callId), "unknown");
      assert.deepEqual(await place(key), unsettled);
      assert.equal(await countPlaced(), before + 1);
    });
  }
});
