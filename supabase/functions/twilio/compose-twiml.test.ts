import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import {
  assert,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { composeTwiml } from "./compose-twiml.ts";

/** The text between the tags, as written. */
function spoken(organizationName: string | null): string {
  return /<Say [^>]*>(.*)<\/Say>/s.exec(composeTwiml(organizationName))?.[1] ??
    "";
}

Deno.test("the answer is a message in the organization's name, and ends the call", () => {
  assertStrictEquals(
    composeTwiml("Acme"),
    '<?xml version="1.0" encoding="UTF-8"?><Response>' +
      '<Say voice="Polly.Joanna" language="en-US">Thank you for calling Acme. ' +
      "Our phone line is being set up. Please try again later. Goodbye.</Say>" +
      "<Hangup/></Response>",
  );
});

Deno.test("without a name the message is polite, and does not say that the number is being set up", () => {
  assertMatch(spoken(null), /^Thank you for calling\. We cannot take/);
  assertNotMatch(spoken(null), /set up/);
});

for (
  const [name, written] of [
    ["Smith & Sons <LLC>", "Smith &amp; Sons &lt;LLC&gt;."],
    [
      "</Say><Dial>+19005550100</Dial>",
      "&lt;/Say&gt;&lt;Dial&gt;+19005550100&lt;/Dial&gt;.",
    ],
    ["Caf\u00e9 \u{1F600}", "Caf\u00e9 \u{1F600}."],
    ["\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd."],
    ['The "Best" Baker\'s', 'The "Best" Baker\'s.'],
    ["Acme Inc.", "Acme Inc."],
    ["Yahoo!", "Yahoo!"],
    ["A\uFFFEcme\u0001", "Acme."],
    ["\u{1F600}".repeat(120), `${"\u{1F600}".repeat(120)}.`],
  ] as const
) {
  Deno.test(`the name ${JSON.stringify(name)} is said and does no harm`, () => {
    const said = spoken(name);
    assert(said.startsWith(`Thank you for calling ${written} Our`), said);
  });
}

Deno.test("a name without characters that XML can hold counts as no name", () => {
  assertStrictEquals(spoken("\uFFFF"), spoken(null));
});

Deno.test("every message is written as Twilio's SDK writes it", () => {
  for (
    const name of ["Smith & Sons <LLC> ]]>", "A\rB\nC\tD", "&amp;", "A\u2028B"]
  ) {
    const response = new VoiceResponse();
    const voice = { voice: "Polly.Joanna", language: "en-US" } as const;
    response.say(
      voice,
      `Thank you for calling ${name}. Our phone line is being set up. Please try again later. Goodbye.`,
    );
    response.hangup();
    assertStrictEquals(composeTwiml(name), response.toString());
  }
});
