import type { Logger } from "../_shared/log/logger.ts";
import type { Imports } from "./elevenlabs-imports.ts";
import type { NumbersAtTwilio } from "../_shared/twilio/numbers-at-twilio.ts";

/** A release leased to us: only we may write its outcome until the lease expires. */
export interface LeasedRelease {
  readonly id: string;
  readonly leaseToken: string;
  /** E.164. */
  readonly phoneNumber: string;
  readonly twilioSid: string;
  /** Whether ElevenLabs may have it; a number whose calls are registered was never imported. */
  readonly isImported: boolean;
  /** Null when the number was never activated. */
  readonly elevenLabsPhoneId: string | null;
  /** The organization that the number was bought for; it may be deleted. */
  readonly organizationId: string;
  /** The projects that we took the numbers over from: the tag may name them. */
  readonly formerProjects: readonly string[];
  /** This attempt included: 1 on the first. */
  readonly attempts: number;
}

/** Why an attempt of a release failed, and when the next one is due. */
export interface ReleaseFailure {
  readonly code: string;
  readonly message: string;
  /** Seconds until the next attempt; null when only an admin can help: then the admins are told. */
  readonly retryInSeconds: number | null;
  readonly countsAsAttempt: boolean;
}

/** The next step removes the import, which is repairable, or gives the number back, which is final. */
export type ReleaseStep = "repairable" | "final";

/** The port to the releases. The database refuses every write after the lease is lost. */
export interface ReleaseBook {
  /** Leases due releases, no more than these. */
  claim(most: number): Promise<readonly LeasedRelease[]>;
  /** Checks again that the number is to be given back, and by us; after "final" no admin can keep it any more. */
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

/** What a release needs. */
export interface ReleaseDeps {
  readonly book: ReleaseBook;
  readonly twilio: NumbersAtTwilio;
  /** Null without an API key of ElevenLabs: then imports are left to the admins. */
  readonly imports: Imports | null;
  /** The name of our Supabase project, for tags. */
  readonly project: string;
  readonly logger: Logger;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/** How an attempt ended; "waiting" means for the next attempt. */
export type ReleaseOutcome = "released" | "waiting" | "lease-lost";
