import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { placeAtTwilio } from "./place-at-twilio.ts";
import { startStubTwilio } from "../_shared/twilio/testing/stub-twilio.ts";

const callSid = `CA${"0".repeat(31)}1`;
const token = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a13";

async function place(answer: Response) {
  await using twilio = startStubTwilio(answer);
  const outcome = await placeAtTwilio({
    account: twilio.account,
    functionsUrl: "https://numbers.example.com/api",
    milliseconds: 200,
  }, { from: "+16045550001", to: "+14165550123", answerToken: token });
  return { outcome, received: twilio.received };
}

Deno.test("Twilio is told who calls whom, and where it asks and tells, with the token of this call", async () => {
  const { outcome, received } = await place(
    Response.json({ sid: callSid, status: "queued" }, { status: 201 }),
  );
  assertEquals(outcome, { kind: "placed", conversationId: null, callSid });
  const [request, ...others] = received;
  assertEquals(others, []);
  assert(request?.line.endsWith("/Calls.json"), request?.line);
  assertEquals(request?.form, {
    From: "+16045550001",
    To: "+14165550123",
    Url: `https://numbers.example.com/api/twilio/voice?call=${token}`,
    Method: "POST",
    StatusCallback:
      `https://numbers.example.com/api/twilio/call-ended?call=${token}`,
    StatusCallbackMethod: "POST",
  });
});

for (
  const [status, code] of [[400, 21215], [400, 21211], [401, 20003], [
    429,
    20429,
  ]] as const
) {
  Deno.test(`in Twilio's own words, ${code} means that nobody was rung`, async () => {
    const { outcome } = await place(
      Response.json({ code, message: "No", status }, { status }),
    );
    assertStrictEquals(outcome.kind, "refused");
  });
}

for (
  const [what, answer] of [
    ["a gateway's page", () => new Response("<html>", { status: 403 })],
    ["a page with status 200", () => new Response("<html>")],
    ["an answer without an id", () => Response.json({}, { status: 201 })],
    [
      "Twilio's own fault",
      () =>
        Response.json({ code: 20500, message: "Oops", status: 500 }, {
          status: 500,
        }),
    ],
    [
      "a redirection",
      () =>
        new Response(null, {
          status: 307,
          headers: { location: "https://example.com" },
        }),
    ],
  ] as const
) {
  Deno.test(`${what} leaves open whether somebody was rung, and nobody is rung again`, async () => {
    const { outcome, received } = await place(answer());
    assertEquals([outcome.kind, received.length], ["unknown", 1]);
  });
}
