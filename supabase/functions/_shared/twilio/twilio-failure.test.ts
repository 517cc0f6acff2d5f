import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { ErrorAnswer } from "./send-request.ts";
import {
  askTwilio,
  readTwilioFailure,
  type TwilioFailureKind,
} from "./twilio-failure.ts";

function refusal(status: number, code: number, retryAfter?: string) {
  const document = { code, message: "Refused" };
  return new ErrorAnswer(status, document, retryAfter ?? null);
}

function kindOf(status: number, code: number): TwilioFailureKind {
  return readTwilioFailure(refusal(status, code)).kind;
}

/** Every HTTP status that may come with a code: the code alone decides. */
const STATUSES = [400, 401, 403, 404, 409, 422, 429, 500, 503];

for (
  const [kind, codes] of [
    ["candidate-refused", [21421, 21422, 21613, 21615, 21631, 21649, 21651]],
    [
      "account-refused",
      [
        10001,
        10002,
        20003,
        20005,
        20006,
        20008,
        20010,
        20403,
        20404,
        21404,
        22300,
      ],
    ],
    ["rate-limited", [20429]],
  ] as const
) {
  for (const code of codes) {
    Deno.test(`Twilio's ${code} is ${kind}, whatever its HTTP status`, () => {
      for (const status of STATUSES) {
        assertStrictEquals(kindOf(status, code), kind);
      }
    });
  }
}

/** A code of Twilio's that this code does not know. */
const UNKNOWN = 29999;

Deno.test("a 5xx leaves the outcome unknown, whatever the code", () => {
  assertStrictEquals(kindOf(500, 20500), "outcome-unknown");
  assertStrictEquals(kindOf(503, 20503), "outcome-unknown");
  for (const status of [500, 502, 503, 504, 599]) {
    assertStrictEquals(kindOf(status, UNKNOWN), "outcome-unknown");
  }
});

Deno.test("a 3xx, a 408 or a 429 with another code leaves the outcome unknown", () => {
  for (const status of [302, 307, 408, 429]) {
    assertStrictEquals(kindOf(status, UNKNOWN), "outcome-unknown");
  }
});

Deno.test("a 401 is a refusal of the account, whatever the code", () => {
  assertStrictEquals(kindOf(401, UNKNOWN), "account-refused");
});

Deno.test("any other 4xx that Twilio has a code for is permanent", () => {
  for (const status of [400, 403, 404, 409, 422, 451, 499]) {
    assertStrictEquals(kindOf(status, UNKNOWN), "permanent");
  }
});

Deno.test("a failure carries Twilio's code, message and wait", () => {
  assertEquals(readTwilioFailure(refusal(429, 20429, "7")), {
    kind: "rate-limited",
    code: "TWILIO_20429",
    message: "Refused",
    retryAfterSeconds: 7,
  });
});

for (
  const [status, code, ok] of [
    [404, 20404, true],
    [400, 20404, false],
    [500, 20404, false],
    [404, 20405, false],
  ] as const
) {
  Deno.test(`20404 is expected: a ${status} with ${code} is ${ok ? "an answer" : "a failure"}`, async () => {
    const asked = await askTwilio(
      () => Promise.reject(refusal(status, code)),
      { status: 404, codes: [20404], value: null },
    );
    assertStrictEquals(asked.ok, ok);
  });
}
