import { backoffSeconds } from "../_shared/wake-up/backoff.ts";
import type { CarrierFailure } from "./carrier.ts";
import type { LeasedRelease, ReleaseFailure } from "./release-book.ts";
import type { ReleaseDeps, ReleaseOutcome } from "./release-deps.ts";

/** Why a release is put off: what the carrier said, or something that only an admin can mend. */
export type Obstacle =
  | { readonly kind: "failure"; readonly failure: CarrierFailure }
  | { readonly kind: "mismatch"; readonly message: string };

/**
 * Ends an attempt that did not give the number back. It is tried again later, whatever the reason: until then it is paid
 * for. A 429 was never processed (https://www.twilio.com/docs/api/errors/20429), so it costs no attempt.
 */
export async function putOff(
  release: LeasedRelease,
  obstacle: Obstacle,
  { book, logger, random }: ReleaseDeps,
): Promise<ReleaseOutcome> {
  const failure = failureOf(release, obstacle, random());
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
  return "put-off";
}

function failureOf(
  { attempts }: LeasedRelease,
  obstacle: Obstacle,
  random: number,
): ReleaseFailure {
  if (obstacle.kind === "mismatch") {
    return {
      code: "NUMBER_MISMATCH",
      message: obstacle.message,
      retryInSeconds: null,
      countsAsAttempt: true,
    };
  }
  const { code, message, isRateLimited, retryAfterSeconds } = obstacle.failure;
  return {
    code,
    message,
    retryInSeconds: Math.max(
      backoffSeconds(attempts, random),
      retryAfterSeconds ?? 0,
    ),
    countsAsAttempt: !isRateLimited,
  };
}
