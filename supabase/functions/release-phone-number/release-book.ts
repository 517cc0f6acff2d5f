import type { Logger } from "../_shared/log/logger.ts";
import type { Imports } from "./elevenlabs-imports.ts";
import type { TwilioNumbers } from "./twilio-numbers.ts";

/** A number that is leased to us to be given back: only we may write the outcome until the lease expires. */
export interface LeasedRelease {
  readonly id: string;
  readonly leaseToken: string;
  /** E.164. */
  readonly phoneNumber: string;
  readonly twilioSid: string;
  /** Null when it was never activated. */
  readonly elevenLabsPhoneId: string | null;
  /** The organization that it was bought for, whether it still exists or not. */
  readonly organizationId: string;
  /** This attempt included: 1 on the first. */
  readonly attempts: number;
}

/** Why an attempt to give a number back failed, and when the next one is made. */
export interface ReleaseFailure {
  readonly code: string;
  readonly message: string;
  /** Seconds until the next attempt; null when only an admin can help: the admins are told. */
  readonly retryInSeconds: number | null;
  readonly countsAsAttempt: boolean;
}

/** The next step takes away something that can be repaired, the import, or the number itself. */
export type ReleaseStep = "repairable" | "final";

/** The numbers to give back, as far as doing it needs them. Every write is refused once the lease is lost. */
export interface ReleaseBook {
  claim(): Promise<readonly LeasedRelease[]>;
  /** Reads again whether the number is to be given back, and by us; after "final" nobody can keep it any more. */
  confirm(
    release: LeasedRelease,
    step: ReleaseStep,
  ): Promise<"confirmed" | "lease_lost">;
  complete(release: LeasedRelease): Promise<"released" | "lease_lost">;
  fail(
    release: LeasedRelease,
    failure: ReleaseFailure,
  ): Promise<"scheduled" | "lease_lost">;
}

/** What giving a number back needs. */
export interface ReleaseDeps {
  readonly book: ReleaseBook;
  readonly twilio: TwilioNumbers;
  /** Null without an API key of ElevenLabs: imports there are left to the admins. */
  readonly imports: Imports | null;
  readonly logger: Logger;
  readonly now: () => Date;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/** How an attempt ended; "waiting" is for the next one. */
export type ReleaseOutcome = "released" | "waiting" | "lease-lost";
