import assert from "node:assert/strict";
import { classify } from "./classify.ts";
import {
  atTwilio,
  expectations,
  numberFacts,
  OUR_VOICE_URL,
  PHONE_NUMBER,
  recorded,
} from "./testing/sample-facts.ts";

const nothing = { recorded: null, ids: [] };
const pending = recorded({ status: "pending_import", elevenLabsPhoneId: null });

Deno.test("what just changed is not held against lists that may be older", () => {
  const facts = numberFacts({
    record: recorded({ changedLately: true }),
    twilio: atTwilio({ voiceUrl: OUR_VOICE_URL }),
    elevenLabs: nothing,
  });
  assert.equal(classify(facts, expectations), "ok");
});

Deno.test("without ElevenLabs' list nothing is said about ids and agents", () => {
  const facts = numberFacts({ elevenLabs: nothing });
  const unasked = { ...expectations, asksElevenLabs: false };
  assert.equal(classify(facts, unasked), "ok");
});

Deno.test("any agent will do where none is configured, but there must be one", () => {
  const any = { ...expectations, agentId: null };
  const withAgent = (agentId: string | null) =>
    classify(
      numberFacts({
        elevenLabs: {
          recorded: { phoneNumber: PHONE_NUMBER, agentId },
          ids: [],
        },
      }),
      any,
    );
  assert.deepEqual([withAgent("agent_jill"), withAgent(null)], [
    "ok",
    "elevenlabs_differs",
  ]);
});

Deno.test("where Twilio cannot reach us, nothing is expected before the import", () => {
  const facts = numberFacts({
    record: pending,
    twilio: atTwilio({ voiceUrl: "" }),
  });
  const unreachable = { ...expectations, voiceUrl: null };
  assert.equal(classify(facts, unreachable), "bought_not_imported");
});
