import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import {
  activatedSchema,
  checksSchema,
  useVerification,
} from "./use-verification.ts";

const refusalSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z.object({ checks: checksSchema }),
  }),
});

describe("an activation with an API key", () => {
  const { stack, activate, insertImported, statusOf } = useVerification();

  it("refuses the id of another number, names that number, and accepts the right id", async () => {
    const acme = await insertImported("Acme");
    const bolt = await insertImported("Bolt");
    const wrong = await activate(acme.phoneNumber, {
      elevenLabsPhoneId: bolt.phoneNumberId,
    });
    assert.deepEqual(
      [wrong.status, wrong.code],
      [409, "ELEVENLABS_CHECK_FAILED"],
    );
    const { error } = refusalSchema.parse(wrong.body);
    assert.ok(error.message.includes(bolt.phoneNumber), error.message);
    assert.deepEqual(
      error.details.checks.map(({ check, passed }) => [check, passed]),
      [
        ["id_exists", true],
        ["number_matches", false],
        ["takes_calls", false],
        ["agent_assigned", false],
      ],
    );
    assert.equal(await statusOf(acme.numberId), "pending_import");

    const elevenLabsPhoneId = acme.phoneNumberId;
    const right = await activate(acme.phoneNumber, { elevenLabsPhoneId });
    assert.equal(right.status, 200, JSON.stringify(right.body));
    const number = activatedSchema.parse(right.body);
    assert.equal(number.elevenLabsVerification, "verified");
    assert.ok(number.checks.every(({ passed }) => passed));
  });

  it("refuses an id that another number of ours has, before ElevenLabs is asked", async () => {
    const acme = await insertImported("Owner of the id");
    const bolt = await insertImported("User of the id");
    const { phoneNumberId: elevenLabsPhoneId } = acme;
    const pasted = await activate(bolt.phoneNumber, {
      elevenLabsPhoneId,
      skipVerification: true,
    });
    assert.equal(pasted.status, 200, JSON.stringify(pasted.body));
    const { status, code } = await activate(acme.phoneNumber, {
      elevenLabsPhoneId,
    });
    assert.deepEqual([status, code], [409, "ELEVENLABS_PHONE_ID_IN_USE"]);
    assert.equal(await statusOf(acme.numberId), "pending_import");
  });

  it("does not name a number that is not one of ours", async () => {
    const { elevenLabs } = stack();
    const acme = await insertImported("Discreet");
    const { phoneNumberId } = await elevenLabs.addPhoneNumber({
      phoneNumber: "+12125550123",
      agentId: localAgent.agentId,
    });
    const { code, body } = await activate(acme.phoneNumber, {
      elevenLabsPhoneId: phoneNumberId,
    });
    assert.equal(code, "ELEVENLABS_CHECK_FAILED");
    assert.doesNotMatch(JSON.stringify(body), /12125550123/);
  });

  it("looks the id up without a body, once the number is imported and has its agent", async () => {
    const { elevenLabs, server } = stack();
    const { number } = await insertWithNumber(server, "Looked up");
    const early = await activate(number.phone_number);
    assert.deepEqual([early.status, early.code], [409, "NOT_IMPORTED"]);

    const { phoneNumberId } = await elevenLabs.addPhoneNumber({
      phoneNumber: number.phone_number,
      agentId: localAgent.agentId,
    });
    const found = await activate(number.phone_number);
    assert.equal(found.status, 200, JSON.stringify(found.body));
    const { elevenLabsPhoneId } = activatedSchema.parse(found.body);
    assert.equal(elevenLabsPhoneId, phoneNumberId);
  });
});
