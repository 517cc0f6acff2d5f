import { assert, assertEquals, assertStrictEquals } from "../std/assert.ts";
import { startStubTwilio } from "./testing/stub-twilio.ts";
import { createNumbersAtTwilio } from "./numbers-at-twilio.ts";

const sid = `PN${"0".repeat(31)}1`;

const STATUSES = [302, 400, 401, 403, 404, 408, 410, 422, 429, 451, 500, 502];

/** A gateway's answers in place of Twilio's, or made from Twilio's. */
const BODIES: Readonly<Record<string, string>> = {
  "an HTML page": "<html><body><h1>Blocked</h1></body></html>",
  "nothing": "",
  "its HTTP status as a code": '{"code": 404, "message": "Not found"}',
  "a code that is no number": '{"code": "20404", "message": "Not found"}',
  "a code without a message": '{"code": 20404, "status": 404}',
  "half a document": '{"code": 20404, "message": "No',
};

for (
  const operation of ["find", "removeEmergencyAddress", "release"] as const
) {
  for (const [said, body] of Object.entries(BODIES)) {
    Deno.test(`${said} leaves the outcome of ${operation}() open, whatever the HTTP status`, async () => {
      await using twilio = startStubTwilio(
        ...STATUSES.map((status) => new Response(body, { status })),
      );
      const numbers = createNumbersAtTwilio(twilio.account);
      for (const status of STATUSES) {
        const result = await numbers[operation](sid);
        assert(!result.ok);
        const { kind, code } = result.failure;
        assertEquals([kind, code], ["outcome-unknown", `HTTP_${status}`]);
      }
    });
  }
}

for (
  const [said, answer] of [
    ["a page with status 200", new Response("<html>")],
    ["an empty 200", new Response("")],
    ["a 202", Response.json({}, { status: 202 })],
    ["a number", Response.json({ sid })],
  ] as const
) {
  Deno.test(`${said} does not prove that Twilio took the number back`, async () => {
    await using twilio = startStubTwilio(answer);
    const result = await createNumbersAtTwilio(twilio.account).release(sid);
    assert(!result.ok);
    const { kind, code } = result.failure;
    assertEquals([kind, code], ["outcome-unknown", "UNREADABLE_ANSWER"]);
    assertStrictEquals(twilio.received.length, 1, "It is not asked twice");
  });
}

for (
  const [whose, body, expected] of [
    [
      "Twilio's own",
      { code: 20429, message: "Too many requests" },
      "rate-limited",
    ],
    ["a gateway's", { message: "Too many requests" }, "outcome-unknown"],
  ] as const
) {
  Deno.test(`${whose} 429 is ${expected} and has its wait`, async () => {
    await using twilio = startStubTwilio(
      Response.json(body, { status: 429, headers: { "retry-after": "7" } }),
    );
    const result = await createNumbersAtTwilio(twilio.account).release(sid);
    assert(!result.ok);
    const { kind, retryAfterSeconds } = result.failure;
    assertEquals([kind, retryAfterSeconds], [expected, 7]);
  });
}
