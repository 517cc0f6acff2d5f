import type {
  ActivationBook,
  NumberToActivate,
} from "../_shared/activation/activation-book.ts";
import type { ImportSettings } from "../_shared/activation/elevenlabs-import.ts";
import type { ElevenLabsAccess } from "../_shared/activation/elevenlabs-access.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { NumbersAtTwilio } from "../_shared/twilio/numbers-at-twilio.ts";

/** An import leased to us: it has begun, and until the lease expires nobody else imports the number. */
export interface LeasedImport {
  readonly phoneNumberId: string;
  readonly leaseToken: string;
  /** When the database says that it began. */
  readonly beganAt: string;
  /** When ElevenLabs must not be asked for it any more, by our clock: another function may be at it soon. */
  readonly endsAt: Date;
  /** E.164. */
  readonly phoneNumber: string;
  readonly organizationName: string;
  readonly twilioSid: string;
  /** This attempt included: 1 on the first. */
  readonly attempts: number;
}

/** Why something failed, for the admins. */
export interface Cause {
  readonly code: string;
  readonly message: string;
}

/** Why an attempt failed. */
export interface ImportFailure extends Cause {
  /** Whether ElevenLabs surely imported nothing: then another import may begin before the two minutes are over. */
  readonly nothingImported: boolean;
}

/** A failure of one number, and when the next attempt is due. */
export interface NumberFailure extends ImportFailure {
  /** Seconds until the next attempt; null when only an admin can help: then the admins are told. */
  readonly retryInSeconds: number | null;
  readonly countsAsAttempt: boolean;
}

/** The port to the queue of automatic imports. The database refuses a failure after the lease is lost. */
export interface ImportAttemptBook {
  /** Leases due imports, no more than these. */
  claim(most: number): Promise<readonly LeasedImport[]>;
  /** The activation of a leased number. */
  activationOf(
    leased: LeasedImport,
  ): Pick<ActivationBook<NumberToActivate>, "mayKnow" | "record">;
  fail(
    leased: LeasedImport,
    failure: NumberFailure,
  ): Promise<"scheduled" | "failed" | "lease_lost">;
  /** Records that no number can be imported, whichever it is. */
  refuse(
    leased: LeasedImport,
    failure: ImportFailure,
  ): Promise<"scheduled" | "lease_lost">;
}

/** What an import needs. */
export interface ImportingDeps {
  readonly book: ImportAttemptBook;
  readonly openFor: ElevenLabsAccess["openFor"];
  /** Whether ElevenLabs has the agent. */
  readonly hasAgent: () => Promise<boolean>;
  readonly settings: ImportSettings;
  /** Twilio, with the credential that ElevenLabs is given. */
  readonly twilio: Pick<NumbersAtTwilio, "find">;
  readonly logger: Logger;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly now: () => Date;
}

/** How an attempt ended: "overtaken" by an admin, a suspension or a release; "waiting" for the next attempt. */
export type ImportOutcome =
  | "active"
  | "overtaken"
  | "waiting"
  | "failed"
  | "lease-lost";
