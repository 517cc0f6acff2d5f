import assert from "node:assert/strict";
import { classify } from "./classify.ts";
import type { NumberClass } from "./number-class.ts";
import type { NumberFacts } from "./number-facts.ts";
import {
  atTwilio,
  expectations,
  numberFacts,
  OTHER_ORGANIZATION_ID,
  OUR_VOICE_URL,
  PHONE_NUMBER,
  recorded,
  tag,
} from "./testing/sample-facts.ts";

const nothing = { recorded: null, ids: [] };
const pending = recorded({ status: "pending_import", elevenLabsPhoneId: null });

const cases: readonly (readonly [string, Partial<NumberFacts>, NumberClass])[] =
  [
    ["active and as it should be", {}, "ok"],
    ["suspended", { record: recorded({ status: "suspended" }) }, "ok"],
    [
      "active, and hardly used",
      { record: recorded({ idle: true }) },
      "at_risk",
    ],
    ["waiting for its import", {
      record: pending,
      twilio: atTwilio({ voiceUrl: OUR_VOICE_URL }),
      elevenLabs: nothing,
    }, "bought_not_imported"],
    [
      "imported, and not activated yet",
      { record: pending },
      "bought_not_imported",
    ],
    ["waiting, with calls to somebody else", {
      record: pending,
      twilio: atTwilio({ voiceUrl: "https://example.com" }),
    }, "webhook_unexpected"],
    ["waiting, with calls to nobody", {
      record: pending,
      twilio: atTwilio({ voiceUrl: "" }),
    }, "webhook_unexpected"],
    ["active, with calls to us still", {
      twilio: atTwilio({ voiceUrl: OUR_VOICE_URL }),
    }, "webhook_unexpected"],
    ["active, with a trunk that takes the calls", {
      twilio: atTwilio({ answersElsewhere: true }),
    }, "webhook_unexpected"],
    ["active, and unknown to ElevenLabs", {
      elevenLabs: nothing,
    }, "elevenlabs_differs"],
    ["active, without an agent", {
      elevenLabs: {
        recorded: { phoneNumber: PHONE_NUMBER, agentId: null },
        ids: [],
      },
    }, "elevenlabs_differs"],
    ["active, with another agent", {
      elevenLabs: {
        recorded: { phoneNumber: PHONE_NUMBER, agentId: "agent_jill" },
        ids: [],
      },
    }, "elevenlabs_differs"],
    ["active under the id of another number", {
      elevenLabs: {
        recorded: { phoneNumber: "+16045550002", agentId: "agent_jack" },
        ids: [],
      },
    }, "elevenlabs_differs"],
    ["being given back, whatever ElevenLabs has", {
      record: recorded({ status: "releasing" }),
      elevenLabs: nothing,
    }, "ok"],
    ["tagged for another organization than recorded", {
      twilio: atTwilio({ tag: tag({ organizationId: OTHER_ORGANIZATION_ID }) }),
    }, "tagged_for_another"],
    ["recorded, and its tag removed by somebody", {
      twilio: atTwilio({ tag: null }),
    }, "ok"],
    ["given back, and still there", {
      record: recorded({ status: "released" }),
    }, "released_but_billed"],
    ["given back a moment ago", {
      record: recorded({ status: "released", changedLately: true }),
    }, "ok"],
    ["gone", { twilio: null }, "known_but_gone"],
    ["bought a moment ago, and not listed yet", {
      twilio: null,
      record: recorded({ status: "pending_import", changedLately: true }),
    }, "ok"],
    ["gone because it is being given back", {
      twilio: null,
      record: recorded({ status: "releasing", releaseUnderWay: true }),
    }, "ok"],
    ["gone before it was to be given back", {
      twilio: null,
      record: recorded({ status: "releasing" }),
    }, "known_but_gone"],
    ["given back, and still at ElevenLabs", {
      twilio: null,
      record: recorded({ status: "released" }),
    }, "elevenlabs_differs"],
    ["at ElevenLabs only", { twilio: null, record: null }, "not_ours"],
    ["without a tag", {
      twilio: atTwilio({ tag: null }),
      record: null,
    }, "not_ours"],
    ["tagged, and unknown", {
      twilio: atTwilio({ tag: tag() }),
      record: null,
    }, "paid_but_unknown"],
    ["tagged, while its purchase goes on", {
      twilio: atTwilio({ tag: tag({ purchaseUnderWay: true }) }),
      record: null,
    }, "ok"],
    ["tagged for an organization that has another", {
      twilio: atTwilio({ tag: tag({ hasAnotherNumber: true }) }),
      record: null,
    }, "tagged_for_another"],
  ];

for (const [what, changes, expected] of cases) {
  Deno.test(`a number ${what} is ${expected}`, () => {
    assert.equal(classify(numberFacts(changes), expectations), expected);
  });
}
