import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importNumber } from "../../commands/import/import-number.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("npm run import", () => {
  const stack = useStack(elevenLabsAccount);

  it("imports a number with its label and agent, and its id passes every check", async () => {
    const { elevenLabs, info, server } = stack();
    const { number } = await insertWithNumber(server, "By hand");
    const phoneNumber = number.phone_number;
    const imported = await importNumber(info, phoneNumber.replace("+", ""));
    assert.deepEqual(imported, {
      phoneNumber,
      organizationName: "By hand",
      elevenLabsPhoneId: imported.elevenLabsPhoneId,
      isNew: true,
      isToBeActivated: true,
    });
    const { phoneNumbers } = await elevenLabs.workspace();
    const [entry] = phoneNumbers.filter((entry) =>
      entry.phoneNumber === phoneNumber
    );
    assert.equal(entry?.label, "By hand");
    assert.equal(entry.agentId, elevenLabsAccount.ELEVENLABS_AGENT_ID);

    const { status } = await request(
      info,
      `/admin/phone-numbers/${phoneNumber}/activate`,
      activation({ apikey: info.secretKey }, imported.elevenLabsPhoneId),
    );
    assert.equal(status, 200);
  });

  it("prints the same id again, and imports nothing twice", async () => {
    const { elevenLabs, info, server } = stack();
    const { number } = await insertWithNumber(server, "Twice");
    const phoneNumber = number.phone_number;
    const first = await importNumber(info, phoneNumber);
    const again = await importNumber(info, phoneNumber);
    assert.deepEqual(again, { ...first, isNew: false });
    const { phoneNumbers } = await elevenLabs.workspace();
    assert.equal(
      phoneNumbers.filter((entry) => entry.phoneNumber === phoneNumber).length,
      1,
    );
  });

  it("names the numbers that wait when no organization has the given number", async () => {
    const { info, server } = stack();
    await insertWithNumber(server, "Waiting");
    await assert.rejects(importNumber(info, "+16045550100"), {
      name: "StackError",
      message:
        /^No organization of this stack has \+16045550100: waiting for their import are \+1\d{10}/,
    });
  });

  it("says so when Twilio does not have the number", async () => {
    const { database, info, server } = stack();
    const { number } = await insertWithNumber(server, "Lost at Twilio");
    const lost = "+16045550177";
    await database`
      update public.phone_numbers set phone_number = ${lost} where id = ${number.id}`;
    await assert.rejects(importNumber(info, lost), {
      name: "StackError",
      message: /^Cannot import \+16045550177: 4\d\d: .*\nElevenLabs looks for/s,
    });
  });
});
