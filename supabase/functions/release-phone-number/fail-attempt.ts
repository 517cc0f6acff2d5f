import type { TwilioFailureKind } from "../_shared/twilio/twilio-failure.ts";
import { backoffSeconds } from "../_shared/wake-up/backoff.ts";
import type {
  LeasedRelease,
  ReleaseDeps,
  ReleaseFailure,
  ReleaseOutcome,
} from "./release-book.ts";

/** Why a number is not given back yet: Twilio or ElevenLabs failed, or only an admin can mend the number. */
export interface Obstacle {
  readonly kind: TwilioFailureKind | "mismatch";
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

/**
 * Ends an attempt that did not give the number back. The release is tried again later, whatever the reason: until then
 * the number costs money.
 */
export async function failAttempt(
  release: LeasedRelease,
  obstacle: Obstacle,
  { book, logger, random }: ReleaseDeps,
): Promise<ReleaseOutcome> {
  const failure = toReleaseFailure(release, obstacle, random());
  const status = await book.fail(release, failure);
  if (status === "lease_lost") return "lease-lost";
  logger.warn("Phone number is not given back yet", {
    phoneNumber: release.phoneNumber,
    twilioSid: release.twilioSid,
    attempts: release.attempts,
    code: failure.code,
    reason: failure.message,
    retryInSeconds: failure.retryInSeconds,
  });
  return "waiting";
}

/** A 429 was never processed (https://www.twilio.com/docs/api/errors/20429), so it costs no attempt. */
function toReleaseFailure(
  { attempts }: LeasedRelease,
  { kind, code, message, retryAfterSeconds = 0 }: Obstacle,
  random: number,
): ReleaseFailure {
  const wait = Math.max(backoffSeconds(attempts, random), retryAfterSeconds);
  return {
    code,
    message,
    retryInSeconds: kind === "mismatch" ? null : wait,
    countsAsAttempt: kind !== "rate-limited",
  };
}
