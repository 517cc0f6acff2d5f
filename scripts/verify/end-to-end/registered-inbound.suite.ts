import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import {
  callFromTwilio,
  makeCallSid,
} from "../stack-under-test/call-from-twilio.ts";
import { CALLER, useRegisteredCalls } from "./use-registered-calls.ts";

const MESSAGE = /^Thank you for calling\. We cannot take your call/;

describe("a call to a number that is answered by registration", () => {
  const calls = useRegisteredCalls();
  const { stack } = calls;
  afterEach(() => stack().elevenLabs.clearFaults());

  it("is answered by the agent as soon as the number is bought, and nobody is asked to import it", async () => {
    const { id, phoneNumber, numberId } = await calls.insert("Acme & Söhne");
    assert.equal(
      await calls.hear(phoneNumber),
      "Hello, this is Jack from Acme & Söhne.",
    );
    const { data: told } = await stack().server.from("admin_notifications")
      .select().eq("phone_number_id", numberId).throwOnError();
    assert.deepEqual(told, []);
    assert.equal(await calls.countMissed(numberId), 0);
    const { phoneNumbers } = await stack().elevenLabs.workspace();
    assert.ok(!phoneNumbers.some((one) => one.phoneNumber === phoneNumber));

    const [conversation] = await calls.conversationsOf(phoneNumber);
    assert.equal(conversation?.dynamicVariables["organization_id"], id);
    assert.equal(conversation?.dynamicVariables["caller_number"], CALLER);
    const conversationId = conversation?.conversationId ?? "";
    const end = { durationSeconds: 61 };
    assert.equal(await stack().elevenLabs.finishCall(conversationId, end), 200);
    assert.equal(await stack().elevenLabs.finishCall(conversationId, end), 200);
    assert.deepEqual(
      (await calls.callsOf(id)).map((call) => [
        call.direction,
        call.other_party,
        call.duration_seconds,
        call.result,
      ]),
      [["inbound", CALLER, 61, "answered"]],
    );
  });

  it("is answered in the name of the organization that was called, and in no other's", async () => {
    const names = ["One", "Two", `"}}, {{secret__key}} <Say>`];
    const numbers = await Promise.all(names.map(calls.insert));
    const heard = await Promise.all(
      numbers.map(({ phoneNumber }) => calls.hear(phoneNumber)),
    );
    assert.deepEqual(
      heard,
      names.map((name) => `Hello, this is Jack from ${name}.`),
    );
  });

  for (
    const fault of [
      { kind: "error", status: 422, message: "No such agent" },
      { kind: "html", status: 502 },
      { kind: "reset" },
      { kind: "slow", milliseconds: 5_000 },
      { kind: "timeout" },
      { kind: "timeout", when: "after" },
    ] as const
  ) {
    const what = Object.values(fault).join(" ");
    it(`hears the message within seconds after "${what}", and is counted once`, async () => {
      const { phoneNumber, numberId } = await calls.insert(`Fault ${what}`);
      await stack().elevenLabs.addFault({
        operation: "register-call",
        fault,
        match: { phoneNumber },
      });
      const callSid = makeCallSid();
      // Twilio, simulated too, waits 15 seconds, and says something else then.
      assert.match(await calls.hear(phoneNumber, callSid), MESSAGE);
      await waitUntil(
        "the call is missed",
        async () => await calls.countMissed(numberId) === 1 || undefined,
      );
      // Twilio may ask again: there is no second registration, and no second missed call.
      assert.match(await calls.hear(phoneNumber, callSid), MESSAGE);
      assert.equal(await calls.countMissed(numberId), 1);
      assert.equal((await calls.registrationsOf(phoneNumber)).length, 1);
      assert.deepEqual(await calls.conversationsOf(phoneNumber), []);
    });
  }

  it("is registered once, however often Twilio asks", async () => {
    const { phoneNumber, numberId } = await calls.insert("Once");
    const callSid = makeCallSid();
    assert.match(await calls.hear(phoneNumber, callSid), /Jack from Once/);
    assert.match(await calls.hear(phoneNumber, callSid), MESSAGE);
    assert.equal((await calls.registrationsOf(phoneNumber)).length, 1);
    assert.equal(await calls.countMissed(numberId), 1);
  });

  it("is not registered without Twilio's signature", async () => {
    const { phoneNumber, numberId } = await calls.insert("Forged");
    const { status } = await callFromTwilio(stack().info, phoneNumber, {
      authToken: "another token",
    });
    assert.equal(status, 403);
    assert.equal((await calls.registrationsOf(phoneNumber)).length, 0);
    assert.equal(await calls.countMissed(numberId), 0);
  });

  it("is told to the admins at the third within an hour that no agent takes, without a word of an id", async () => {
    const { phoneNumber } = await calls.insert("Refused");
    await stack().elevenLabs.addFault({
      operation: "register-call",
      fault: { kind: "error", status: 401, message: "Invalid API key" },
      times: null,
      match: { phoneNumber },
    });
    for (let call = 1; call <= 3; call += 1) await calls.hear(phoneNumber);
    const title = await waitUntil("the admins are told", async () => {
      const { data } = await stack().server.from("admin_notifications").select()
        .eq("subject", phoneNumber).throwOnError();
      return data[0]?.title;
    });
    assert.equal(title, `Calls to ${phoneNumber} of Refused reach no agent`);
  });

  it("hears no agent while the number is suspended, and the agent once it is resumed", async () => {
    const { phoneNumber } = await calls.insert("Paused");
    assert.equal((await calls.admin(phoneNumber, "suspend")).status, 200);
    assert.match(await calls.hear(phoneNumber), MESSAGE);
    assert.equal((await calls.admin(phoneNumber, "resume")).status, 200);
    assert.match(await calls.hear(phoneNumber), /Jack from Paused/);
  });

  it("hears no agent once the organization is deleted, and the agent once the number is kept for it", async () => {
    const { id, phoneNumber } = await calls.insert("Gone");
    const { server } = stack();
    await server.from("organizations").delete().eq("id", id).throwOnError();
    assert.match(await calls.hear(phoneNumber), MESSAGE);
    await server.from("organizations").insert({ id, name: "Back" })
      .throwOnError();
    assert.equal((await calls.admin(phoneNumber, "keep")).status, 200);
    assert.match(await calls.hear(phoneNumber), /Jack from Back/);
  });

  it("is no more once the number is given back, for which no import is waited for", async () => {
    const { phoneNumber } = await calls.insert("Released");
    await stack().elevenLabs.addFault({
      operation: "list",
      fault: { kind: "html", status: 503 },
      times: null,
    });
    await calls.admin(phoneNumber, "release", { confirm: phoneNumber });
    await waitUntil("the number is given back", async () => {
      const { phoneNumbers } = await stack().twilio.account();
      return !phoneNumbers.some((one) => one.phoneNumber === phoneNumber) ||
        undefined;
    });
  });

  it("is ElevenLabs' once an admin imports the number", async () => {
    const { phoneNumber } = await calls.insert("Imported");
    const { status, body } = await calls.admin(phoneNumber, "import");
    assert.equal(status, 200, JSON.stringify(body));
    const { elevenLabsUrl } = stack().info;
    const { answeredBy, heard } = await stack().twilio.call({
      from: CALLER,
      to: phoneNumber,
      elevenLabsUrl,
    });
    assert.match(answeredBy, /elevenlabs\.io/);
    assert.deepEqual(heard, ["Hello, this is Jack from Imported."]);
    assert.equal((await calls.registrationsOf(phoneNumber)).length, 0);
  });
});
