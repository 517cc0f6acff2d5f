import { assertEquals, assertThrows } from "../../_shared/std/assert.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import { planTakeOver } from "./plan-take-over.ts";
import type { UsedNumber } from "./numbers-to-take-over.ts";
import {
  NUMBER,
  ORGANIZATION_ID,
  TAG,
  unused,
  VOICE_URL,
} from "./testing/start-taking-over.ts";

const voice = { voiceUrl: VOICE_URL, voiceMethod: "POST" } as const;
const wanted = { organizationId: ORGANIZATION_ID, phoneNumber: NUMBER };
const own = new Set(["project", "former"]);

const plan = (
  changes: Partial<UsedNumber>,
  confirm?: string,
  answers: typeof voice | Record<string, never> = voice,
  { registersCalls = false, elevenLabsPhoneId = "" } = {},
) =>
  planTakeOver(
    { ...unused, ...changes },
    { ...wanted, confirm, elevenLabsPhoneId: elevenLabsPhoneId || undefined },
    { project: "project", voice: answers, registersCalls },
    own,
  );

const codeOf = (changes: Partial<UsedNumber>, confirm?: string) => {
  const error = assertThrows(() => plan(changes, confirm), ApiError);
  return error.code;
};

for (
  const voiceUrl of ["", "https://demo.twilio.com/welcome/voice/"]
) {
  Deno.test(`calls that go to "${voiceUrl}" come to us without a question`, () => {
    assertEquals(plan({ voiceUrl }), { friendlyName: TAG, ...voice });
  });
}

Deno.test("calls that go elsewhere come to us once that is confirmed", () => {
  const uses = [
    { voiceUrl: "https://app.example.com/voice?token=secret" },
    { voiceApplicationSid: `AP${"0".repeat(32)}` },
    { trunkSid: `TK${"0".repeat(32)}` },
  ];
  for (const use of uses) {
    assertEquals(codeOf(use), "CONFIRMATION_REQUIRED");
    assertEquals(codeOf(use, "+16045550009"), "CONFIRMATION_REQUIRED");
  }
  assertEquals(plan(uses[0] ?? {}, NUMBER), { friendlyName: TAG, ...voice });
  assertEquals(plan({ ...uses[1], ...uses[2] }, NUMBER), {
    friendlyName: TAG,
    ...voice,
    voiceApplicationSid: "",
    trunkSid: "",
  });
});

Deno.test("the question shows no secret of the URL", () => {
  const error = assertThrows(() =>
    plan({ voiceUrl: "https://app.example.com/voice?token=secret" })
  );
  assertEquals(String(error).includes("secret"), false);
});

for (
  const voiceUrl of [
    "https://api.elevenlabs.io/twilio/inbound_call",
    "https://api.eu.residency.elevenlabs.io/twilio/inbound_call?x=1",
  ]
) {
  Deno.test(`what ${voiceUrl} answers already, it goes on answering`, () => {
    assertEquals(plan({ voiceUrl }), { friendlyName: TAG });
  });
}

// Recorded without an id, it would be called active at once, while another agent may answer in another's name.
Deno.test("where calls are registered, ElevenLabs goes on answering a number with an id there only", () => {
  const voiceUrl = "https://api.elevenlabs.io/twilio/inbound_call";
  const registers = { registersCalls: true };
  const error = assertThrows(
    () => plan({ voiceUrl }, undefined, voice, registers),
    ApiError,
  );
  assertEquals(error.code, "CONFIRMATION_REQUIRED");
  assertEquals(plan({ voiceUrl }, NUMBER, voice, registers), {
    friendlyName: TAG,
    ...voice,
  });
  const withId = { ...registers, elevenLabsPhoneId: "phnum_1" };
  assertEquals(plan({ voiceUrl }, undefined, voice, withId), {
    friendlyName: TAG,
  });
});

Deno.test("a host that only looks like ElevenLabs' is asked about", () => {
  const voiceUrl = "https://api.elevenlabs.io.example.com/twilio/inbound_call";
  assertEquals(codeOf({ voiceUrl }), "CONFIRMATION_REQUIRED");
});

Deno.test("where Twilio cannot reach us, its calls stay where they are", () => {
  const voiceUrl = "https://app.example.com/voice";
  assertEquals(plan({ voiceUrl }, undefined, {}), { friendlyName: TAG });
});

Deno.test("a tag of a project that was taken over is replaced", () => {
  const friendlyName = `org:${ORGANIZATION_ID}@former`;
  assertEquals(plan({ friendlyName, voiceUrl: VOICE_URL }), {
    friendlyName: TAG,
  });
});

for (
  const friendlyName of [
    `org:${ORGANIZATION_ID}@another`,
    `org:${ORGANIZATION_ID}`,
    "org:5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f@project",
  ]
) {
  Deno.test(`${friendlyName} is another's`, () => {
    assertEquals(codeOf({ friendlyName }, NUMBER), "NUMBER_TAGGED");
  });
}
