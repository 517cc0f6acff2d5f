import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activatedSchema, useVerification } from "./use-verification.ts";

describe("an activation that cannot be verified", () => {
  const { stack, activate, insertImported, statusOf } = useVerification();

  it("changes nothing while ElevenLabs is down or slow, unless the admin skips the verification", async () => {
    const { elevenLabs } = stack();
    const acme = await insertImported("Impatient");
    const elevenLabsPhoneId = acme.phoneNumberId;
    for (
      const [fault, status, code] of [
        [{ kind: "error", status: 503 }, 502, "ELEVENLABS_UNAVAILABLE"],
        [{ kind: "error", status: 429 }, 502, "ELEVENLABS_UNAVAILABLE"],
        [{ kind: "html", status: 502 }, 502, "ELEVENLABS_UNAVAILABLE"],
        [{ kind: "reset" }, 502, "ELEVENLABS_UNAVAILABLE"],
        [{ kind: "error", status: 401 }, 502, "ELEVENLABS_KEY_REFUSED"],
        [{ kind: "timeout" }, 504, "ELEVENLABS_TIMEOUT"],
      ] as const
    ) {
      await elevenLabs.addFault({ operation: "fetch", fault, times: null });
      const answer = await activate(acme.phoneNumber, { elevenLabsPhoneId });
      await elevenLabs.clearFaults();
      assert.deepEqual([answer.status, answer.code], [status, code]);
      assert.equal(await statusOf(acme.numberId), "pending_import");
    }

    await elevenLabs.addFault({
      operation: "fetch",
      fault: { kind: "error", status: 503 },
      times: null,
    });
    const skipped = await activate(acme.phoneNumber, {
      elevenLabsPhoneId,
      skipVerification: true,
    });
    const { elevenLabsVerification } = activatedSchema.parse(skipped.body);
    assert.equal(elevenLabsVerification, "skipped");

    await elevenLabs.clearFaults();
    const verified = await activate(acme.phoneNumber);
    const number = activatedSchema.parse(verified.body);
    assert.equal(number.elevenLabsVerification, "verified");
  });
});
