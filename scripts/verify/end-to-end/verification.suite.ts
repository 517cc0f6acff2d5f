import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";

const checks = z.array(z.object({ check: z.string(), passed: z.boolean() }));
const numberSchema = z.object({
  status: z.string(),
  elevenLabsPhoneId: z.string(),
  elevenLabsVerification: z.string(),
  checks,
});
const refusalSchema = z.object({
  error: z.object({ message: z.string(), details: z.object({ checks }) }),
});

describe("an activation with an API key", () => {
  const stack = useStack(elevenLabsAccount);
  const activate = (phoneNumber: string, body?: unknown) => {
    const { info } = stack();
    return request(info, `/admin/phone-numbers/${phoneNumber}/activate`, {
      method: "POST",
      headers: { apikey: info.secretKey },
      body: body === undefined ? null : JSON.stringify(body),
    });
  };
  const insertImported = async (name: string) => {
    const { elevenLabs, server } = stack();
    const { number } = await insertWithNumber(server, name);
    const imported = await elevenLabs.addPhoneNumber({
      phoneNumber: number.phone_number,
      agentId: localAgent.agentId,
    });
    return { ...imported, numberId: number.id };
  };
  const statusOf = async (numberId: string) => {
    const { data } = await stack().server.from("phone_numbers").select()
      .eq("id", numberId).single().throwOnError();
    return data.status;
  };

  it("refuses the id of another number, says whose it is, and takes the right one", async () => {
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
        ["agent_assigned", false],
      ],
    );
    assert.equal(await statusOf(acme.numberId), "pending_import");

    const elevenLabsPhoneId = acme.phoneNumberId;
    const right = await activate(acme.phoneNumber, { elevenLabsPhoneId });
    assert.equal(right.status, 200, JSON.stringify(right.body));
    const number = numberSchema.parse(right.body);
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

  it("does not name a number that is not ours", async () => {
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
    const { elevenLabsPhoneId } = numberSchema.parse(found.body);
    assert.equal(elevenLabsPhoneId, phoneNumberId);
  });

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
    const { elevenLabsVerification } = numberSchema.parse(skipped.body);
    assert.equal(elevenLabsVerification, "skipped");

    await elevenLabs.clearFaults();
    const verified = await activate(acme.phoneNumber);
    const number = numberSchema.parse(verified.body);
    assert.equal(number.elevenLabsVerification, "verified");
  });
});
