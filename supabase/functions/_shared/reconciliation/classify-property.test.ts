import assert from "node:assert/strict";
import { classify } from "./classify.ts";
import { commandsAt } from "./commands.ts";
import { describeNumber } from "./describe-number.ts";
import { NUMBER_CLASSES } from "./number-class.ts";
import { type NumberFacts, RECORDED_STATUSES } from "./number-facts.ts";
import {
  atTwilio,
  ELEVENLABS_URL,
  expectations,
  numberFacts,
  ORGANIZATION_ID,
  OTHER_ORGANIZATION_ID,
  OUR_VOICE_URL,
  PHONE_NUMBER,
  recorded,
  tag,
} from "./testing/sample-facts.ts";

const BOTH = [true, false] as const;

/** Every combination of everything that the classes depend on. */
function* everyNumber(): Generator<NumberFacts> {
  const tags = [
    null,
    ...BOTH.flatMap((purchaseUnderWay) =>
      BOTH.flatMap((hasAnotherNumber) =>
        [ORGANIZATION_ID, OTHER_ORGANIZATION_ID].map((organizationId) =>
          tag({ purchaseUnderWay, hasAnotherNumber, organizationId })
        )
      )
    ),
  ];
  const twilios = [
    null,
    ...tags.flatMap((tag) =>
      [OUR_VOICE_URL, ELEVENLABS_URL, "https://example.com", ""].flatMap((
        voiceUrl,
      ) =>
        BOTH.map((answersElsewhere) =>
          atTwilio({ tag, voiceUrl, answersElsewhere })
        )
      )
    ),
  ];
  const records = [
    null,
    ...RECORDED_STATUSES.flatMap((status) =>
      BOTH.flatMap((releaseUnderWay) =>
        BOTH.flatMap((changedLately) =>
          BOTH.map((idle) =>
            recorded({ status, releaseUnderWay, changedLately, idle })
          )
        )
      )
    ),
  ];
  const imports = [
    { recorded: null, ids: [] },
    { recorded: null, ids: ["phnum_other"] },
    ...["agent_jack", "agent_jill", null].flatMap((agentId) =>
      [PHONE_NUMBER, "+16045550002"].map((phoneNumber) => ({
        recorded: { phoneNumber, agentId },
        ids: ["phnum_acme"],
      }))
    ),
  ];
  for (const twilio of twilios) {
    for (const record of records) {
      for (const elevenLabs of imports) {
        yield numberFacts({ twilio, record, elevenLabs });
      }
    }
  }
}

const rules = BOTH.flatMap((asksElevenLabs) =>
  ["agent_jack", null].flatMap((agentId) =>
    [OUR_VOICE_URL, null].map((voiceUrl) => ({
      ...expectations,
      asksElevenLabs,
      agentId,
      voiceUrl,
    }))
  )
);

Deno.test("every number is of one class, and every class is some number's", () => {
  const seen = new Set<string>();
  for (const facts of everyNumber()) {
    for (const rule of rules) {
      const numberClass = classify(facts, rule);
      assert.ok(NUMBER_CLASSES.includes(numberClass));
      seen.add(numberClass);
    }
  }
  assert.deepEqual([...seen].sort(), [...NUMBER_CLASSES].sort());
});

Deno.test("a number is not ours exactly when nobody here knows it and it has no tag", () => {
  for (const facts of everyNumber()) {
    const isOurs = facts.record !== null ||
      (facts.twilio?.tag ?? null) !== null;
    assert.equal(classify(facts, expectations) === "not_ours", !isOurs);
  }
});

Deno.test("every finding has words and a command, and none releases a living organization's number at Twilio", () => {
  const describing = {
    expectations,
    commands: commandsAt("https://project.supabase.co/functions/v1"),
    now: new Date("2026-11-22T00:00:00Z"),
  };
  for (const facts of everyNumber()) {
    const numberClass = classify(facts, expectations);
    if (numberClass === "ok" || numberClass === "not_ours") continue;
    const { title, message, suggestedCommand } = describeNumber(
      numberClass,
      facts,
      describing,
    );
    assert.ok(title.includes(PHONE_NUMBER) && message.includes(PHONE_NUMBER));
    assert.ok(suggestedCommand !== null || facts.elevenLabs.ids.length === 0);
    const isLive = facts.record !== null && facts.record.status !== "released";
    if (isLive) assert.doesNotMatch(suggestedCommand ?? "", /DELETE .*twilio/);
  }
});
