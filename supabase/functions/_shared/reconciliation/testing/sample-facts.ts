import type { Expectations } from "../expectations.ts";
import type {
  NumberFacts,
  RecordFacts,
  TagFacts,
  TwilioFacts,
} from "../number-facts.ts";

export const ORGANIZATION_ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
export const OTHER_ORGANIZATION_ID = "1c8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
export const PHONE_NUMBER = "+16045550001";
export const SID = `PN${"1".repeat(32)}`;
export const OUR_VOICE_URL =
  "https://project.supabase.co/functions/v1/twilio/voice";
export const ELEVENLABS_URL = "https://api.elevenlabs.io/twilio/inbound_call";

/** Jack must answer, and Twilio can reach us. */
export const expectations: Expectations = {
  asksElevenLabs: true,
  agentId: "agent_jack",
  voiceUrl: OUR_VOICE_URL,
};

/** The tag of an organization whose order failed. */
export function tag(changes: Partial<TagFacts> = {}): TagFacts {
  return {
    organizationId: ORGANIZATION_ID,
    organizationExists: true,
    orderStatus: "failed",
    purchaseUnderWay: false,
    hasAnotherNumber: false,
    ...changes,
  };
}

/** A number at Twilio whose calls go to ElevenLabs. */
export function atTwilio(changes: Partial<TwilioFacts> = {}): TwilioFacts {
  return {
    sid: SID,
    voiceUrl: ELEVENLABS_URL,
    answersElsewhere: false,
    capabilities: { voice: true },
    tag: tag({ orderStatus: "purchased" }),
    ...changes,
  };
}

/** A number that is active, and used. */
export function recorded(changes: Partial<RecordFacts> = {}): RecordFacts {
  return {
    status: "active",
    organizationId: ORGANIZATION_ID,
    organizationName: "Acme",
    elevenLabsPhoneId: "phnum_acme",
    purchasedAt: new Date("2026-11-01T00:00:00Z"),
    releaseUnderWay: false,
    changedLately: false,
    idle: false,
    ...changes,
  };
}

/** A number with which nothing is wrong. */
export function numberFacts(changes: Partial<NumberFacts> = {}): NumberFacts {
  return {
    key: SID,
    phoneNumber: PHONE_NUMBER,
    twilio: atTwilio(),
    record: recorded(),
    elevenLabs: {
      recorded: { phoneNumber: PHONE_NUMBER, agentId: "agent_jack" },
      ids: ["phnum_acme"],
    },
    recordedPrice: { amount: "1.15", currency: "USD" },
    previousClass: null,
    ...changes,
  };
}
