import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStrictEquals,
  fail,
} from "../std/assert.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";
import type { ElevenLabs } from "./elevenlabs.ts";
import { startBreakingElevenLabs } from "./testing/breaking-elevenlabs.ts";
import { adapterFor, startStubElevenLabs } from "./testing/stub-elevenlabs.ts";

const ACME = "+16041234567";

/** The error of a look-up of a number. */
async function failureOf(elevenLabs: ElevenLabs): Promise<ElevenLabsError> {
  try {
    await elevenLabs.findByPhoneNumber(ACME);
  } catch (error) {
    assert(error instanceof ElevenLabsError);
    return error;
  }
  fail("Nothing failed");
}

const page = '<html lang="en">Bad gateway</html>';

for (
  const [answer, kind] of [
    [() => refusal(401), "key-refused"],
    [() => refusal(402), "key-refused"],
    [() => refusal(403), "key-refused"],
    [() => refusal(404), "not-found"],
    [() => refusal(400), "refused"],
    [() => refusal(409), "refused"],
    [() => refusal(422), "refused"],
    [() => refusal(408), "unavailable"],
    [() => refusal(425), "busy"],
    [() => refusal(429), "busy"],
    [() => refusal(500), "unavailable"],
    [() => refusal(503), "unavailable"],
    [() => new Response(page, { status: 502 }), "unavailable"],
    [() => new Response(page, { status: 403 }), "unavailable"],
    [() => new Response(page), "unavailable"],
    [() => Response.json([]), "unavailable"],
  ] as const
) {
  const shown = answer();
  const type = shown.headers.get("content-type") ?? "no type";
  await shown.body?.cancel();

  Deno.test(`an answer of ${shown.status} with ${type} is "${kind}"`, async () => {
    await using stub = startStubElevenLabs(answer());
    assertStrictEquals((await failureOf(stub.elevenLabs)).kind, kind);
    assertStrictEquals(stub.received.length, 1, "It is not asked twice");
  });
}

Deno.test("the key does not follow a redirect", async () => {
  await using elsewhere = startStubElevenLabs();
  const there = Response.redirect(`http://127.0.0.1:${elsewhere.port}/`, 307);
  await using stub = startStubElevenLabs(there);
  assertStrictEquals((await failureOf(stub.elevenLabs)).kind, "unavailable");
  assertEquals(elsewhere.received, []);
});

Deno.test('a connection that is closed without an answer is "unavailable"', async () => {
  await using breaking = startBreakingElevenLabs(0);
  const { kind, status, code } = await failureOf(breaking.elevenLabs);
  assertStrictEquals(kind, "unavailable");
  assertEquals([status, code], [502, "ELEVENLABS_UNAVAILABLE"]);
});

Deno.test("regression: an import is not sent again when its kept connection breaks", async () => {
  await using breaking = startBreakingElevenLabs(1);
  const number = {
    phoneNumber: ACME,
    label: "Acme",
    agentId: "agent_jack",
    twilio: { accountSid: "AC1", authToken: "token" },
  };
  assertStrictEquals(await breaking.elevenLabs.importNumber(number), "phnum_1");
  const { kind } = await assertRejects(
    () => breaking.elevenLabs.importNumber(number),
    ElevenLabsError,
  );
  assertStrictEquals(kind, "unavailable");
  assertStrictEquals(breaking.received(), 2);
});

Deno.test('an answer that does not come in time is "timed-out"', async () => {
  const never = Promise.withResolvers<Response>();
  await using stub = startStubElevenLabs(never.promise);
  const elevenLabs = adapterFor(stub.port, 1);
  const { kind, status, code } = await failureOf(elevenLabs);
  never.resolve(new Response());
  assertStrictEquals(kind, "timed-out");
  assertEquals([status, code], [504, "ELEVENLABS_TIMEOUT"]);
});

Deno.test("a page that announces another but has no cursor fails the whole list", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ phone_numbers: [], next_cursor: null, has_more: true }),
  );
  assertStrictEquals((await failureOf(stub.elevenLabs)).kind, "unavailable");
});

Deno.test("the message quotes ElevenLabs, in each form of its errors", async () => {
  for (
    const detail of [
      "Told why",
      { status: "invalid", message: "Told why" },
      [{ loc: ["body", "sid"], msg: "Told why", type: "value_error" }],
    ]
  ) {
    await using stub = startStubElevenLabs(
      Response.json({ detail }, { status: 400 }),
    );
    const { status, code, message } = await failureOf(stub.elevenLabs);
    assertEquals([status, code], [502, "ELEVENLABS_REFUSED"]);
    assertMatch(message, /\(it says: Told why\)$/);
  }
});

Deno.test("a message repeats no secret", async () => {
  await using stub = startStubElevenLabs(
    refusal(400, 'Bad token "the-auth-token" of "sk_of_the_test"'),
  );
  const { message } = await assertRejects(() =>
    stub.elevenLabs.importNumber({
      phoneNumber: ACME,
      label: "Acme",
      agentId: "agent_jack",
      twilio: { accountSid: "AC1", authToken: "the-auth-token" },
    }), ElevenLabsError);
  assertMatch(message, /Bad token "\[secret\]" of "\[secret\]"/);
});

Deno.test("a refused key is 502 and names the variable to mend", async () => {
  await using stub = startStubElevenLabs(refusal(401));
  const { status, code, message } = await failureOf(stub.elevenLabs);
  assertEquals([status, code], [502, "ELEVENLABS_KEY_REFUSED"]);
  assertMatch(message, /ELEVENLABS_API_KEY/);
});

function refusal(status: number, message = "Told why"): Response {
  return Response.json({ detail: { status: "no", message } }, { status });
}
