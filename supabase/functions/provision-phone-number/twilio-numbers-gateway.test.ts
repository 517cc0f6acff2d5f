import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { startStubTwilio, twilioError } from "./testing/stub-twilio.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

/** A redirection to a page for signing in, every refusal that gateways know, and their failures. */
const STATUSES = [
  302,
  400,
  401,
  402,
  403,
  404,
  405,
  407,
  408,
  409,
  413,
  422,
  429,
  451,
  499,
  500,
  502,
  503,
  504,
];

/** A gateway's answers in place of Twilio's, or made from Twilio's. */
const BODIES: Readonly<Record<string, string>> = {
  "an HTML page": "<html><body><h1>Blocked</h1></body></html>",
  "plain text": "Blocked by the firewall",
  "nothing": "",
  "a message without a code": '{"message": "Forbidden"}',
  "its HTTP status as a code": '{"code": 403, "message": "Forbidden"}',
  "a code of gRPC": '{"code": 7, "message": "Denied", "details": []}',
  "a code that is no number": '{"code": "21422", "message": "Gone"}',
  "a code with a fraction": '{"code": 21422.5, "message": "Gone"}',
  "a code without a message": '{"code": 21422, "status": 400}',
  "a document inside of another":
    '{"error": {"code": 21422, "message": "Gone"}}',
  "a document in a list": '[{"code": 21422, "message": "Gone"}]',
  "half a document": '{"code": 21422, "message": "Go',
  "null": "null",
};

for (const [said, body] of Object.entries(BODIES)) {
  Deno.test(`${said} does not count as Twilio's refusal of a purchase, whatever the HTTP status`, async () => {
    await using twilio = startStubTwilio(
      ...STATUSES.map((status) => new Response(body, { status })),
    );
    const numbers = createTwilioNumbers(twilio.configuration);
    for (const status of STATUSES) {
      assertEquals(await numbers.buy("+16045550001", "org:one"), {
        ok: false,
        failure: {
          kind: "outcome-unknown",
          code: `HTTP_${status}`,
          message: "An answer without Twilio's own error document",
        },
      });
    }
  });
}

Deno.test("Twilio's own error document is a refusal, whatever its content type", async () => {
  const answer = twilioError(403, 21422);
  await using twilio = startStubTwilio(
    new Response(answer.body, {
      status: 403,
      headers: { "content-type": "text/html" },
    }),
  );
  const bought = await createTwilioNumbers(twilio.configuration)
    .buy("+16045550001", "org:one");
  assert(!bought.ok);
  assertStrictEquals(bought.failure.kind, "candidate-refused");
});

for (
  const [said, answer] of [
    ["a page with status 200", new Response("<html>")],
    ["a page with status 201", new Response("<html>", { status: 201 })],
    ["half an answer", new Response('{"sid": "PN', { status: 201 })],
    ["an empty 201", new Response("", { status: 201 })],
    ["a 204", new Response(null, { status: 204 })],
    ["a 202 without a number", Response.json({}, { status: 202 })],
    ["a list", Response.json([], { status: 201 })],
    ["null", Response.json(null, { status: 201 })],
  ] as const
) {
  Deno.test(`${said} leaves the outcome of a purchase unknown`, async () => {
    await using twilio = startStubTwilio(answer);
    const bought = await createTwilioNumbers(twilio.configuration)
      .buy("+16045550001", "org:one");
    assert(!bought.ok);
    assertStrictEquals(bought.failure.kind, "outcome-unknown");
    assertStrictEquals(twilio.received.length, 1, "It is not asked twice");
  });
}

Deno.test("a gateway's 429 leaves the outcome of a purchase unknown, and its wait counts", async () => {
  await using twilio = startStubTwilio(
    new Response("Slow down", { status: 429, headers: { "retry-after": "7" } }),
  );
  const bought = await createTwilioNumbers(twilio.configuration)
    .buy("+16045550001", "org:one");
  assert(!bought.ok);
  const { kind, retryAfterSeconds } = bought.failure;
  assertEquals([kind, retryAfterSeconds], ["outcome-unknown", 7]);
});

for (
  const [operation, ask] of [
    ["search", (numbers) => numbers.search({ country: "CA" })],
    ["findByTag", (numbers) => numbers.findByTag("org:one")],
    [
      "findByPhoneNumber",
      (numbers) => numbers.findByPhoneNumber("+16045550001", ["org:one"]),
    ],
  ] as const satisfies readonly (readonly [
    string,
    (numbers: ReturnType<typeof createTwilioNumbers>) => Promise<unknown>,
  ])[]
) {
  Deno.test(`a gateway's answers to ${operation}() are passing failures`, async () => {
    await using twilio = startStubTwilio(
      ...STATUSES.map((status) => new Response("<html>", { status })),
    );
    const numbers = createTwilioNumbers(twilio.configuration);
    for (const status of STATUSES) {
      const result = await ask(numbers);
      assert(!result.ok);
      const { kind, code } = result.failure;
      assertEquals([kind, code], ["outcome-unknown", `HTTP_${status}`]);
    }
  });
}
