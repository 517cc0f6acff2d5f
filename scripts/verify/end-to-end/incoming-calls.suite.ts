import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importByHand } from "../../local/vendors/import-by-hand.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { callAgainWhileSlow } from "../stack-under-test/call-again-while-slow.ts";

const CALLER = "+12125550123";

describe("a caller of an organization's number", () => {
  const stack = useStack(elevenLabsAccount);

  async function hear(phoneNumber: string): Promise<string> {
    const { twilio, info: { elevenLabsUrl } } = stack();
    const order = { from: CALLER, to: phoneNumber, elevenLabsUrl };
    const { heard } = await callAgainWhileSlow(
      stack(),
      () => twilio.call(order),
    );
    return heard.join(" ");
  }

  /** An organization with an active number. */
  async function insertActive(name: string) {
    const { info, server } = stack();
    const { organization: { id }, number } = await insertWithNumber(
      server,
      name,
    );
    const phoneNumber = number.phone_number;
    const elevenLabsPhoneId = await importByHand(info, {
      label: name,
      phoneNumber,
    });
    const path = `/admin/phone-numbers/${phoneNumber}/activate`;
    const headers = { apikey: info.secretKey };
    const { status } = await request(
      info,
      path,
      activation(headers, elevenLabsPhoneId),
    );
    assert.equal(status, 200);
    return { id, phoneNumber };
  }

  it("hears the organization's name before the import, and the call is counted", async () => {
    const { server } = stack();
    const { number } = await insertWithNumber(server, "Early & Co");
    const heard = await hear(number.phone_number);
    assert.match(heard, /calling Early & Co\. Our phone line is being set up/);
    const { data } = await server.from("admin_notifications").select("data")
      .eq("subject", number.phone_number).single().throwOnError();
    assert.match(JSON.stringify(data.data), /"callersSoFar":1/);
  });

  it("is greeted in the organization's name once the number is active, and the call is in the log once", async () => {
    const { elevenLabs, server } = stack();
    const { id, phoneNumber } = await insertActive("Acme");
    assert.equal(
      await hear(phoneNumber),
      "Hello, this is Jack from Acme.",
    );
    const call = (await elevenLabs.calls()).find(({ to }) =>
      to === phoneNumber
    );
    const conversationId = call?.conversationId ?? "";
    const end = { durationSeconds: 61 };
    assert.equal(await elevenLabs.finishCall(conversationId, end), 200);
    assert.equal(await elevenLabs.finishCall(conversationId, end), 200);
    const { data } = await server.from("calls").select()
      .eq("organization_id", id).throwOnError();
    assert.deepEqual(
      data.map((row) => [
        row.direction,
        row.other_party,
        row.duration_seconds,
        row.result,
      ]),
      [["inbound", CALLER, 61, "answered"]],
    );
  });

  it("is forgotten when an admin erases the number, and stays so when the call is reported again", async () => {
    const { elevenLabs, server } = stack();
    const { id, phoneNumber } = await insertActive("Forgetful");
    await hear(phoneNumber);
    const call = (await elevenLabs.calls()).find(({ to }) =>
      to === phoneNumber
    );
    const conversationId = call?.conversationId ?? "";
    const end = { durationSeconds: 61 };
    assert.equal(await elevenLabs.finishCall(conversationId, end), 200);
    const { data: erased } = await server.rpc("erase_caller", {
      caller: CALLER,
    }).throwOnError();
    assert.match(JSON.stringify(erased), new RegExp(conversationId));
    assert.equal(await elevenLabs.finishCall(conversationId, end), 200);
    const { data } = await server.from("calls")
      .select("other_party, duration_seconds").eq("organization_id", id)
      .throwOnError();
    assert.deepEqual(data, [{ other_party: null, duration_seconds: 61 }]);
    const { data: known } = await server.rpc("export_caller", {
      caller: CALLER,
    }).throwOnError();
    assert.deepEqual(known, {
      phoneNumber: CALLER,
      calls: [],
      missedCalls: [],
    });
  });

  it("is greeted in the organization's new name on the next call", async () => {
    const { server } = stack();
    const { id, phoneNumber } = await insertActive("Old");
    assert.equal(await hear(phoneNumber), "Hello, this is Jack from Old.");
    const name = `“Neu” & שלום 🎉`;
    await server.from("organizations").update({ name }).eq("id", id)
      .throwOnError();
    assert.equal(await hear(phoneNumber), `Hello, this is Jack from ${name}.`);
  });

  it("hears no name while the number is suspended", async () => {
    const { phoneNumber } = await insertActive("Paused");
    await stack().database`
      update public.phone_numbers set status = 'suspended', suspended_at = now()
      where phone_number = ${phoneNumber}`;
    assert.equal(
      await hear(phoneNumber),
      "Hello, this is Jack from our office.",
    );
  });

  it("hears no name once the organization is deleted", async () => {
    const { server } = stack();
    const { id, phoneNumber } = await insertActive("Gone");
    await server.from("organizations").delete().eq("id", id).throwOnError();
    assert.equal(
      await hear(phoneNumber),
      "Hello, this is Jack from our office.",
    );
  });
});
