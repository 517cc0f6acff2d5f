import { assert, assertEquals, assertStrictEquals } from "../std/assert.ts";
import type { ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { dial } from "./dial.ts";
import { createElevenLabs } from "./elevenlabs.ts";
import { ElevenLabsError, leavesOutcomeOpen } from "./elevenlabs-error.ts";
import { removeImport } from "./imports.ts";
import { startStubElevenLabs } from "./testing/stub-elevenlabs.ts";

/** A redirection to a page for signing in, every refusal that gateways know, and their failures. */
const STATUSES = [302, 401, 403, 404, 408, 410, 422, 429, 451, 499, 500, 502];

/** A gateway's answers in place of ElevenLabs', or made from ElevenLabs'. */
const BODIES: Readonly<Record<string, string>> = {
  "an HTML page": "<html><body><h1>Blocked</h1></body></html>",
  "plain text": "Blocked by the firewall",
  "nothing": "",
  "null": "null",
  "a message without a detail": '{"message": "Forbidden"}',
  "an error of another form": '{"error": {"code": 403, "message": "No"}}',
  "a detail without words": '{"detail": {"status": "forbidden"}}',
  "a detail that is no text": '{"detail": 403}',
  "mistakes without words": '{"detail": [{"loc": ["body"]}]}',
  "a detail in a list": '[{"detail": "Forbidden"}]',
  "half an error": '{"detail": {"status": "no", "mess',
};

/** Answers with a 2xx that no ElevenLabs gives to a call or an import. */
const SUCCESSES: readonly (readonly [string, () => Response])[] = [
  ["a page with status 200", () => new Response("<html>")],
  [
    "a page that calls itself JSON",
    () =>
      new Response("<html>", {
        headers: { "content-type": "application/json" },
      }),
  ],
  ["half an answer", () => new Response('{"success": true, "conversa')],
  ["an empty object", () => Response.json({})],
  ["an empty answer", () => new Response("")],
  ["a 204", () => new Response(null, { status: 204 })],
  ["a list", () => Response.json([])],
];

/** The requests that ring a person, cost something, or give something back; each tells whether its outcome stays open. */
const REQUESTS: Readonly<
  Record<string, (connection: ElevenLabsConnection) => Promise<boolean>>
> = {
  async "an outbound call"(connection) {
    const { kind } = await dial(connection, {
      agentId: "agent_jack",
      elevenLabsPhoneId: "phnum_acme",
      to: "+14165550123",
      initiationData: {
        dynamic_variables: {
          agent_name: "Jack",
          organization_name: "Acme",
          organization_id: "0b8f7f5e",
          organization_phone_number: "+16045550001",
          caller_number: "+14165550123",
          call_direction: "outbound",
        },
      },
    });
    return kind === "unknown";
  },
  "an import": (connection) =>
    isLeftOpen(() =>
      createElevenLabs(connection).importNumber({
        phoneNumber: "+16045550001",
        label: "Acme",
        agentId: "agent_jack",
        twilio: { accountSid: "AC1", authToken: "token" },
      })
    ),
  "a removal": (connection) =>
    isLeftOpen(() => removeImport(connection, "phnum_acme")),
};

async function isLeftOpen(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return false;
  } catch (error) {
    assert(error instanceof ElevenLabsError);
    return leavesOutcomeOpen(error);
  }
}

for (const [request, ask] of Object.entries(REQUESTS)) {
  for (const [said, body] of Object.entries(BODIES)) {
    Deno.test(`${said} leaves the outcome of ${request} open, whatever the HTTP status`, async () => {
      await using stub = startStubElevenLabs(
        ...STATUSES.map((status) => new Response(body, { status })),
      );
      for (const status of STATUSES) {
        assert(await ask(stub.connection), `HTTP ${status}`);
      }
      assertStrictEquals(stub.received.length, STATUSES.length);
    });
  }

  Deno.test(`a refusal in ElevenLabs' own words ends ${request}, in each form of its errors`, async () => {
    const details = [
      "Told why",
      { status: "no", message: "Told why" },
      [{ loc: ["body", "sid"], msg: "Told why", type: "value_error" }],
    ];
    await using stub = startStubElevenLabs(
      ...details.map((detail) => Response.json({ detail }, { status: 422 })),
    );
    const isOpen = [];
    for (const _ of details) isOpen.push(await ask(stub.connection));
    assertEquals(isOpen, [false, false, false]);
  });
}

for (const request of ["an outbound call", "an import"] as const) {
  for (const [said, answer] of SUCCESSES) {
    Deno.test(`${said} leaves the outcome of ${request} open`, async () => {
      await using stub = startStubElevenLabs(answer());
      assert(await REQUESTS[request]?.(stub.connection));
      assertStrictEquals(stub.received.length, 1, "It is not asked twice");
    });
  }
}

Deno.test("a page with status 200 does not prove a removal", async () => {
  await using stub = startStubElevenLabs(
    new Response("<html>"),
    new Response('{"sta'),
  );
  assert(await REQUESTS["a removal"]?.(stub.connection));
  assert(await REQUESTS["a removal"]?.(stub.connection));
});
