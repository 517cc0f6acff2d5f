import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";

const numberSchema = z.object({
  status: z.string(),
  elevenLabsPhoneId: z.string(),
  elevenLabsVerification: z.string(),
});

describe("an import through the API", () => {
  const stack = useStack(elevenLabsAccount);
  const importNumber = (phoneNumber: string) => {
    const { info } = stack();
    return request(info, `/admin/phone-numbers/${phoneNumber}/import`, {
      method: "POST",
      headers: { apikey: info.secretKey },
    });
  };
  const importsOf = async (phoneNumber: string) => {
    const { phoneNumbers } = await stack().elevenLabs.workspace();
    return phoneNumbers.filter((number) => number.phoneNumber === phoneNumber);
  };

  it("imports the number with its agent, leaves text messages alone, and activates it", async () => {
    const { elevenLabs, functionLogs, server, twilio } = stack();
    const { number } = await insertWithNumber(server, "Acme");
    const first = await importNumber(number.phone_number);
    assert.equal(first.status, 200, JSON.stringify(first.body));
    const [imported, ...others] = await importsOf(number.phone_number);
    assert.deepEqual(others, []);
    assert.equal(imported?.label, "Acme");
    assert.equal(imported.agentId, localAgent.agentId);
    assert.deepEqual(numberSchema.parse(first.body), {
      status: "active",
      elevenLabsPhoneId: imported.phoneNumberId,
      elevenLabsVerification: "verified",
    });
    const requests = await elevenLabs.requests("import");
    assert.equal(requests.at(-1)?.body.enable_sms, false);
    const { phoneNumbers } = await twilio.account();
    const { configuration } =
      phoneNumbers.find(({ phoneNumber }) =>
        phoneNumber === number.phone_number
      ) ?? {};
    assert.match(configuration?.voice_url ?? "", /elevenlabs/);
    assert.doesNotMatch(configuration?.sms_url ?? "", /elevenlabs/);
    const { data } = await server.from("admin_notifications").select()
      .eq("phone_number_id", number.id).single().throwOnError();
    assert.equal(data.status, "resolved");

    const again = await importNumber(number.phone_number);
    assert.equal(again.status, 200);
    assert.equal((await importsOf(number.phone_number)).length, 1);
    // The simulator's account has a token of zeros after "local".
    assert.doesNotMatch(functionLogs.join("\n"), /local0{20}/);
  });

  it("binds the agent to a number that was imported by hand", async () => {
    const { elevenLabs, server } = stack();
    const { number } = await insertWithNumber(server, "By hand");
    await elevenLabs.addPhoneNumber({ phoneNumber: number.phone_number });
    const { status } = await importNumber(number.phone_number);
    assert.equal(status, 200);
    const imports = await importsOf(number.phone_number);
    assert.deepEqual(
      imports.map(({ agentId }) => agentId),
      [localAgent.agentId],
    );
  });

  it("imports a number once when two admins do it at the same moment", async () => {
    const { server } = stack();
    const { number } = await insertWithNumber(server, "Contested");
    const answers = await Promise.all(
      [1, 2, 3].map(() => importNumber(number.phone_number)),
    );
    assert.ok(answers.some(({ status }) => status === 200));
    for (const { status, code } of answers) {
      if (status !== 200) {
        assert.deepEqual([status, code], [409, "IMPORT_IN_PROGRESS"]);
      }
    }
    assert.equal((await importsOf(number.phone_number)).length, 1);
    assert.equal((await importNumber(number.phone_number)).status, 200);
  });

  it("finds an import whose answer was lost, and never imports twice", async () => {
    const { elevenLabs, server } = stack();
    for (
      const fault of [
        { kind: "error", when: "after", status: 500 },
        { kind: "reset", when: "after" },
        { kind: "html", when: "after", status: 502 },
      ] as const
    ) {
      const { number } = await insertWithNumber(server, `Lost ${fault.kind}`);
      await elevenLabs.addFault({ operation: "import", fault });
      const answer = await importNumber(number.phone_number);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      assert.equal((await importsOf(number.phone_number)).length, 1);
    }
  });

  it("keeps others from importing while the outcome is open", async () => {
    const { elevenLabs, server } = stack();
    const { number } = await insertWithNumber(server, "Open");
    await elevenLabs.addFault({
      operation: "import",
      fault: { kind: "error", status: 500 },
    });
    const open = await importNumber(number.phone_number);
    assert.deepEqual([open.status, open.code], [502, "IMPORT_NOT_SETTLED"]);
    const again = await importNumber(number.phone_number);
    assert.deepEqual([again.status, again.code], [409, "IMPORT_IN_PROGRESS"]);
  });

  it("goes on until its activation when it cannot be verified at first", async () => {
    const { elevenLabs, info, server } = stack();
    const { number } = await insertWithNumber(server, "Unverified");
    await elevenLabs.addFault({
      operation: "fetch",
      fault: { kind: "error", status: 503 },
    });
    const unverified = await importNumber(number.phone_number);
    assert.equal(unverified.code, "ELEVENLABS_UNAVAILABLE");
    const again = await importNumber(number.phone_number);
    assert.equal(again.code, "IMPORT_IN_PROGRESS");

    const path = `/admin/phone-numbers/${number.phone_number}/activate`;
    const headers = { apikey: info.secretKey };
    const activated = await request(info, path, { method: "POST", headers });
    assert.equal(activated.status, 200, JSON.stringify(activated.body));
    assert.equal((await importNumber(number.phone_number)).status, 200);
    assert.equal((await importsOf(number.phone_number)).length, 1);
  });

  it("may be tried again at once after a refusal, which says why", async () => {
    const { elevenLabs, server } = stack();
    const { number } = await insertWithNumber(server, "Refused");
    await elevenLabs.addFault({
      operation: "import",
      fault: { kind: "error", status: 400, message: "The plan is used up" },
    });
    const refused = await importNumber(number.phone_number);
    assert.deepEqual(
      [refused.status, refused.code],
      [502, "ELEVENLABS_REFUSED"],
    );
    assert.match(JSON.stringify(refused.body), /The plan is used up/);
    const next = await importNumber(number.phone_number);
    assert.equal(next.status, 200, JSON.stringify(next.body));
  });
});
