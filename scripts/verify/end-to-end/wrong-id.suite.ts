import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callFromTwilio } from "../stack-under-test/call-from-twilio.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("a wrong ElevenLabs id that no key checks", () => {
  const stack = useStack();

  it("is told at the first call, and replaced", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Wrong");
    const subject = number.phone_number;
    const headers = { apikey: info.secretKey };
    const path = `/admin/phone-numbers/${subject}/activate`;
    const activated = await request(info, path, activation(headers, "phnum_a"));
    assert.equal(activated.status, 200);
    const reports = async () => {
      const { data } = await server.from("admin_notifications")
        .select("status, command").eq("type", "number_unanswered")
        .eq("subject", subject).throwOnError();
      return data;
    };
    assert.deepEqual(await reports(), []);

    assert.equal((await callFromTwilio(info, subject)).status, 200);
    const command = {
      method: "POST",
      path,
      body: { elevenLabsPhoneId: "<the id>", replace: true },
    };
    assert.deepEqual(await reports(), [{ status: "pending", command }]);

    const other = activation(headers, "phnum_b");
    const refused = await request(info, path, other);
    assert.equal(refused.code, "PHONE_NUMBER_ALREADY_ACTIVE");
    const body = { ...command.body, elevenLabsPhoneId: "phnum_b" };
    const replaced = await request(info, path, {
      ...other,
      body: JSON.stringify(body),
    });
    assert.equal(replaced.status, 200);
    assert.deepEqual(await reports(), [{ status: "resolved", command }]);
  });
});
