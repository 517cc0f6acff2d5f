import {
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import type { CallTicket, TakenCall } from "./outbound-calls.ts";
import { AUTH_TOKEN, form } from "./testing/sign-form.ts";
import {
  startRegistering,
  type Surroundings,
} from "./testing/start-handler.ts";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";

const TOKEN = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a13";
const TWIML = "<Response><Connect/></Response>";
const taken: TakenCall = {
  id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12",
  organization: { id: "0b8f7f5e", name: "Acme" },
  agentNumber: "+16045550001",
  otherParty: "+14165550123",
};
const outbound = { ...form, From: "+16045550001", To: "+14165550123" };

/** Twilio's request about a call that it places for us, with the token that was signed. */
function request(
  path: string,
  fields: Readonly<Record<string, string>> = outbound,
  { token = TOKEN, signedToken }: {
    readonly token?: string;
    readonly signedToken?: string;
  } = {},
) {
  const address = `https://numbers.example.com/api${path}?call=${
    signedToken ?? token
  }`;
  return new Request(`http://localhost${path}?call=${token}`, {
    method: "POST",
    headers: {
      "x-twilio-signature": getExpectedTwilioSignature(
        AUTH_TOKEN,
        address,
        fields,
      ),
    },
    body: new URLSearchParams(fields),
  });
}

function start(surroundings: Surroundings = {}) {
  const tickets: CallTicket[] = [];
  const scene = startRegistering({
    register: () => Promise.resolve({ twiml: TWIML, conversationId: "conv_1" }),
    take: (ticket) => {
      tickets.push(ticket);
      return Promise.resolve(taken);
    },
    ...surroundings,
  });
  return { ...scene, tickets };
}

Deno.test("whoever takes a call of ours is connected with the agent, with the variables of our own record", async () => {
  const scene = start();
  const answer = await scene.handle(request("/twilio/voice"));
  assertStrictEquals(await answer.text(), TWIML);
  assertEquals(scene.tickets, [{ token: TOKEN, callSid: form.CallSid }]);
  assertEquals(scene.registered, [{
    organization: taken.organization,
    agentNumber: "+16045550001",
    otherParty: "+14165550123",
    direction: "outbound",
  }]);
  await Promise.all(scene.background);
  assertEquals(scene.outcomes, [[taken.id, { conversationId: "conv_1" }]]);
  // It is no call to us.
  assertEquals(scene.calls, []);
});

for (
  const [what, surroundings] of Object.entries({
    "that is not ours, or was taken before": {
      take: () => Promise.resolve(null),
    },
    "while the database is down": {
      take: () => Promise.reject(new Error("Down")),
    },
  })
) {
  Deno.test(`no agent speaks in a call ${what}`, async () => {
    const scene = start(surroundings);
    const answer = await scene.handle(request("/twilio/voice"));
    const twiml = await answer.text();
    assertMatch(twiml, /cannot be connected.*<Hangup\/>/);
    assertNotMatch(twiml, /Acme/);
    assertEquals(scene.registered, []);
  });
}

Deno.test("without an API key a call is not taken", async () => {
  const scene = startRegistering({ take: () => Promise.resolve(taken) });
  const answer = await scene.handle(request("/twilio/voice"));
  assertMatch(await answer.text(), /cannot be connected/);
});

Deno.test("a call that ElevenLabs does not take is over, and why is recorded", async () => {
  const scene = start({
    register: () => Promise.reject(new ElevenLabsError("timed-out")),
  });
  const answer = await scene.handle(request("/twilio/voice"));
  assertMatch(await answer.text(), /cannot be connected/);
  await Promise.all(scene.background);
  assertEquals(
    scene.outcomes.map(([id, outcome]) => [
      id,
      "failure" in outcome ? outcome.failure.code : null,
    ]),
    [[taken.id, "ELEVENLABS_TIMEOUT"]],
  );
});

Deno.test("a token that Twilio did not sign is refused", async () => {
  const scene = start();
  for (const path of ["/twilio/voice", "/twilio/call-ended"]) {
    const answer = await scene.handle(
      request(path, outbound, { signedToken: crypto.randomUUID() }),
    );
    assertStrictEquals(answer.status, 403);
  }
  assertEquals([scene.tickets, scene.ends], [[], []]);
});

Deno.test("a token that is none of ours takes nothing, and is no call to us", async () => {
  const scene = start();
  const answer = await scene.handle(
    request("/twilio/voice", outbound, { token: "x" }),
  );
  assertMatch(await answer.text(), /cannot be connected/);
  assertEquals([scene.tickets, scene.calls], [[], []]);
});

for (
  const [fields, end] of [
    [{ CallStatus: "busy" }, { outcome: "busy", durationSeconds: null }],
    [
      { CallStatus: "completed", CallDuration: "42" },
      { outcome: "completed", durationSeconds: 42 },
    ],
    [
      { CallStatus: "completed", CallDuration: "soon" },
      { outcome: "completed", durationSeconds: null },
    ],
  ] as const
) {
  Deno.test(`the end of a call is recorded: ${JSON.stringify(fields)}`, async () => {
    const scene = start();
    const answer = await scene.handle(
      request("/twilio/call-ended", { ...outbound, ...fields }),
    );
    assertStrictEquals(answer.status, 204);
    assertEquals(scene.ends, [[
      { token: TOKEN, callSid: form.CallSid },
      end,
    ]]);
  });
}
