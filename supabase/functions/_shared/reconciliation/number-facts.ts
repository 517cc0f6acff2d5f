import type { MonthlyPrice } from "../twilio/monthly-price.ts";

/** A number's states in the database. */
export const RECORDED_STATUSES = [
  "pending_import",
  "active",
  "suspended",
  "releasing",
  "released",
] as const;

/** The number at Twilio. */
export interface TwilioFacts {
  readonly sid: string;
  /** Whom Twilio asks what a caller hears; empty for nobody. */
  readonly voiceUrl: string;
  /** Whether an application or a trunk is set, for which Twilio ignores the URL. */
  readonly answersElsewhere: boolean;
  readonly capabilities: Readonly<Record<string, boolean>>;
  /** The organization that it is tagged for; null without a tag of ours. */
  readonly tag: TagFacts | null;
}

/** What is known of the organization in a tag. */
export interface TagFacts {
  readonly organizationId: string;
  readonly organizationExists: boolean;
  /** Null when it never had an order. */
  readonly orderStatus: string | null;
  /** Whether its purchase is worked on, or was a moment ago. */
  readonly purchaseUnderWay: boolean;
  /** Whether it has another number than this one. */
  readonly hasAnotherNumber: boolean;
}

/** The number in the database. */
export interface RecordFacts {
  readonly status: typeof RECORDED_STATUSES[number];
  /** The organization that it was bought for; may be deleted by now. */
  readonly organizationId: string;
  readonly organizationName: string;
  readonly elevenLabsPhoneId: string | null;
  readonly purchasedAt: Date;
  /** Whether it is being given back, and may be gone already. */
  readonly releaseUnderWay: boolean;
  /** Whether it changed while the lists were read, or so shortly before that they may not show it yet. */
  readonly changedLately: boolean;
  /** Whether it is used so little that Twilio may reclaim it. */
  readonly idle: boolean;
}

/** What ElevenLabs has. */
export interface ElevenLabsFacts {
  /** What it has under the id that we recorded; null for nothing. */
  readonly recorded: {
    readonly phoneNumber: string;
    readonly agentId: string | null;
  } | null;
  /** Every id under which it has this number. */
  readonly ids: readonly string[];
}

/** All that is known about one number. */
export interface NumberFacts {
  /** Twilio's id of the number, or the number itself where Twilio never had it. */
  readonly key: string;
  /** E.164. */
  readonly phoneNumber: string;
  readonly twilio: TwilioFacts | null;
  readonly record: RecordFacts | null;
  readonly elevenLabs: ElevenLabsFacts;
  /** What the number cost when it was bought; null where nobody wrote that down. */
  readonly recordedPrice: MonthlyPrice | null;
  /** What the look before found; null for nothing. */
  readonly previousClass: string | null;
}
