import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { useImports } from "./use-imports.ts";

const numberSchema = z.object({
  status: z.string(),
  elevenLabsPhoneId: z.string(),
  elevenLabsVerification: z.string(),
});

describe("an import through the API", () => {
  const { stack, importNumber, importsOf } = useImports();

  it("imports the number with its agent, leaves text messages alone, and activates the number", async () => {
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

  it("imports a number once when two admins import it at the same moment", async () => {
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
});
