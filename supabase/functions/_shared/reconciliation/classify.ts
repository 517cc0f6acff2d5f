import type { Expectations } from "./expectations.ts";
import type { NumberClass } from "./number-class.ts";
import type { NumberFacts, RecordFacts, TwilioFacts } from "./number-facts.ts";
import { leadsToElevenLabs } from "./voice-url.ts";

/**
 * Says what a number is found to be: the first of these that holds.
 *
 * 1. Twilio does not have it: `known_but_gone`, unless it is being given back; `elevenlabs_differs` when only ElevenLabs
 *    still has a number that we gave back; `not_ours` when only ElevenLabs has it.
 * 2. We have no record of it: `not_ours` without a tag; `tagged_for_another` when the tag's organization has another number;
 *    `paid_but_unknown`, unless its purchase is under way.
 * 3. We gave it back: `released_but_billed`.
 * 4. Its tag names another organization than its record: `tagged_for_another`.
 * 5. It is being given back, or kept after its organization was deleted: `ok`. The admins know of it.
 * 6. ElevenLabs does not have it under its id, or with another agent: `elevenlabs_differs`.
 * 7. Calls go where they should not: `webhook_unexpected`.
 * 8. It waits for its import: `bought_not_imported`.
 * 9. It is used too little: `at_risk`.
 *
 * What changed while the lists were read, or shortly before, is not held against lists that may not show it yet.
 */
export function classify(
  { phoneNumber, twilio, record, elevenLabs }: NumberFacts,
  expectations: Expectations,
): NumberClass {
  if (twilio === null) return classifyAbsent(record);
  if (record === null) return classifyUnrecorded(twilio);
  if (record.status === "released") {
    return record.changedLately ? "ok" : "released_but_billed";
  }
  const { tag } = twilio;
  if (tag !== null && tag.organizationId !== record.organizationId) {
    return "tagged_for_another";
  }
  if (record.status === "releasing") return "ok";
  if (!record.changedLately) {
    const isImported = record.status !== "pending_import";
    if (isImported && expectations.asksElevenLabs) {
      const { recorded } = elevenLabs;
      const agentIsRight = recorded !== null && recorded.agentId !== null &&
        (expectations.agentId ?? recorded.agentId) === recorded.agentId;
      if (recorded?.phoneNumber !== phoneNumber || !agentIsRight) {
        return "elevenlabs_differs";
      }
    }
    if (!callsGoRight(twilio, isImported, expectations)) {
      return "webhook_unexpected";
    }
  }
  if (record.status === "pending_import") return "bought_not_imported";
  return record.idle ? "at_risk" : "ok";
}

function classifyAbsent(record: RecordFacts | null): NumberClass {
  if (record === null) return "not_ours";
  if (record.changedLately || record.releaseUnderWay) return "ok";
  return record.status === "released" ? "elevenlabs_differs" : "known_but_gone";
}

function classifyUnrecorded({ tag }: TwilioFacts): NumberClass {
  if (tag === null) return "not_ours";
  if (tag.hasAnotherNumber) return "tagged_for_another";
  return tag.purchaseUnderWay ? "ok" : "paid_but_unknown";
}

/** Where nothing is expected, nothing is wrong; but what Twilio ignores the URL for is never expected. */
function callsGoRight(
  { voiceUrl, answersElsewhere }: TwilioFacts,
  isImported: boolean,
  expectations: Expectations,
): boolean {
  if (answersElsewhere) return false;
  if (leadsToElevenLabs(voiceUrl)) return true;
  return !isImported &&
    (expectations.voiceUrl ?? voiceUrl) === voiceUrl;
}
