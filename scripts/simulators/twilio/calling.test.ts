import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { test, type TestContext } from "node:test";
import twilioSdk from "twilio";
import { authToken, startForTest } from "./testing/start-for-test.ts";

const phoneNumber = "+16041234567";
const caller = "+12125550123";

/** A voice URL with this answer, and its requests. */
async function startVoiceUrl(t: TestContext, answer: string, status = 200) {
  const asked: { url: string; signature: unknown; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const signature = request.headers["x-twilio-signature"];
    asked.push({
      url: request.url ?? "",
      signature,
      body: await text(request),
    });
    response.writeHead(status, { "Content-Type": "text/xml" }).end(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, asked };
}

test("a caller hears the sentences of the voice URL, asked as Twilio asks", async (t) => {
  const { twilio, control } = await startForTest(t);
  const { url, asked } = await startVoiceUrl(
    t,
    "<Response><Say>Hello, it's Acme &amp; Söhne.</Say><Say>Bye.</Say><Hangup/></Response>",
  );
  const voiceUrl = `${url}/voice?a=b`;
  await twilio.incomingPhoneNumbers.create({ phoneNumber, voiceUrl });
  const { heard, answeredBy, callSid } = await control.call({
    from: caller,
    to: phoneNumber,
  });
  assert.deepEqual(heard, ["Hello, it's Acme & Söhne.", "Bye."]);
  assert.equal(answeredBy, voiceUrl);

  const [request] = asked;
  const parameters = Object.fromEntries(new URLSearchParams(request?.body));
  assert.deepEqual([parameters.From, parameters.To], [caller, phoneNumber]);
  assert.equal(parameters.CallSid, callSid);
  assert.ok(twilioSdk.validateRequest(
    authToken,
    String(request?.signature),
    voiceUrl,
    parameters,
  ));
});

test("ElevenLabs's simulator answers calls that go to ElevenLabs", async (t) => {
  const { twilio, control } = await startForTest(t);
  const { url, asked } = await startVoiceUrl(
    t,
    "<Response><Say>Jack.</Say></Response>",
  );
  await twilio.incomingPhoneNumbers.create({
    phoneNumber,
    voiceUrl: "https://api.elevenlabs.io/twilio/inbound_call",
  });
  const call = { from: caller, to: phoneNumber, elevenLabsUrl: url };
  assert.deepEqual((await control.call(call)).heard, ["Jack."]);
  assert.equal(asked[0]?.url, "/twilio/inbound_call");
});

test("Twilio answers a number without a voice URL, and only an owned number can be called", async (t) => {
  const { twilio, control } = await startForTest(t);
  await twilio.incomingPhoneNumbers.create({ phoneNumber });
  const call = (to: string) => control.call({ from: caller, to });
  assert.equal((await call(phoneNumber)).answeredBy, "Twilio");
  await assert.rejects(call("+16041234568"), /not in service/);
});

for (
  const [what, answer, status, error] of [
    ["an error", "Forbidden", 403, /answered 403/],
    ["something else than TwiML", "<html></html>", 200, /Not TwiML/],
    ["broken XML", "<Response><Say>", 200, /Not TwiML/],
  ] as const
) {
  test(`a voice URL that answers ${what} fails the call`, async (t) => {
    const { twilio, control } = await startForTest(t);
    const { url: voiceUrl } = await startVoiceUrl(t, answer, status);
    await twilio.incomingPhoneNumbers.create({ phoneNumber, voiceUrl });
    await assert.rejects(
      control.call({ from: caller, to: phoneNumber }),
      error,
    );
  });
}
