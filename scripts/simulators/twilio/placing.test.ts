import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { test, type TestContext } from "node:test";
import twilioSdk from "twilio";
import { authToken, startForTest } from "./testing/start-for-test.ts";

const from = "+16041234567";
const to = "+14165550123";

/** Our functions: one address for TwiML, and one for the end, with the forms that they got. */
async function startFunctions(t: TestContext, twiml: string) {
  const asked: { path: string; form: Record<string, string> }[] = [];
  const told = new EventEmitter();
  const ended = async () => {
    const known = asked.find(({ path }) => path.startsWith("/ended"));
    if (known === undefined) await once(told, "end");
    return asked.at(-1)?.form ?? {};
  };
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const path = request.url ?? "";
    assert.ok(twilioSdk.validateRequest(
      authToken,
      String(request.headers["x-twilio-signature"]),
      `http://${request.headers.host}${path}`,
      form,
    ));
    asked.push({ path, form });
    response.end(path.startsWith("/voice") ? twiml : "");
    if (path.startsWith("/ended")) told.emit("end");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const url = `http://127.0.0.1:${port}`;
  return {
    asked,
    call: {
      from,
      to,
      url: `${url}/voice?call=1`,
      statusCallback: `${url}/ended?call=1`,
    },
    ended,
  };
}

const hangUp = "<Response><Say>Hello</Say><Hangup/></Response>";

test("a placed call rings, asks for TwiML with a signature, plays it, and tells its end", async (t) => {
  const { twilio, control } = await startForTest(t);
  await twilio.incomingPhoneNumbers.create({ phoneNumber: from });
  const { call, ended, asked } = await startFunctions(t, hangUp);
  const { sid, status } = await twilio.calls.create(call);
  assert.equal(status, "queued");
  const form = await ended();
  assert.deepEqual(
    [form["CallSid"], form["CallStatus"], form["Direction"]],
    [sid, "completed", "outbound-api"],
  );
  assert.deepEqual(asked.map(({ path }) => path), [
    "/voice?call=1",
    "/ended?call=1",
  ]);
  const [placed] = await control.placedCalls();
  assert.deepEqual([placed?.sid, placed?.heard], [sid, ["Hello"]]);
});

test("a number that takes no calls is busy", async (t) => {
  const { twilio, control } = await startForTest(t);
  await twilio.incomingPhoneNumbers.create({ phoneNumber: from });
  await control.setMissing({ [to]: "busy" });
  const { call, ended, asked } = await startFunctions(t, hangUp);
  await twilio.calls.create(call);
  assert.equal((await ended())["CallStatus"], "busy");
  assert.equal(asked.length, 1);
});

test("each request is another call, whether or not it is answered", async (t) => {
  const { twilio, control } = await startForTest(t);
  await twilio.incomingPhoneNumbers.create({ phoneNumber: from });
  const { call } = await startFunctions(t, hangUp);
  await control.addFault({
    operation: "call",
    fault: { kind: "reset", when: "after" },
  });
  await assert.rejects(twilio.calls.create(call));
  await twilio.calls.create(call);
  assert.equal((await control.placedCalls()).length, 2);
});

for (
  const [what, change, code] of [
    ["from a number of others", { from: "+16045550000" }, 21210],
    ["to no number", { to: "911" }, 21211],
  ] as const
) {
  test(`a call ${what} is refused`, async (t) => {
    const { twilio, control } = await startForTest(t);
    await twilio.incomingPhoneNumbers.create({ phoneNumber: from });
    const url = "http://127.0.0.1:1/voice";
    await assert.rejects(
      twilio.calls.create({ from, to, url, ...change }),
      { code },
    );
    assert.deepEqual(await control.placedCalls(), []);
  });
}
