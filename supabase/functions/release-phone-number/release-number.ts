import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import type { CarrierFailure } from "./carrier.ts";
import { giveBack } from "./give-back.ts";
import { lookAtNumber } from "./look-at-number.ts";
import { putOff } from "./put-off.ts";
import type { LeasedRelease } from "./release-book.ts";
import type { ReleaseDeps, ReleaseOutcome } from "./release-deps.ts";
import { removeImports } from "./remove-imports.ts";

/**
 * Makes one attempt to give a number back: look whether it is the one; remove it from ElevenLabs; give it back; record
 * it. Each step may be repeated, and before each that takes something away the database is asked again.
 */
export async function releaseNumber(
  release: LeasedRelease,
  deps: ReleaseDeps,
): Promise<ReleaseOutcome> {
  // First of all, so that a number that is not ours to give back keeps its import, too.
  const look = await lookAtNumber(release, deps);
  if (look.kind === "mismatch") return await putOff(release, look, deps);
  if (look.kind === "unknown") {
    return await putOff(release, { ...look, kind: "failure" }, deps);
  }

  const confirmed = await deps.book.confirm(release, "repairable");
  if (confirmed === "lease_lost") return "lease-lost";
  const failure = await leaveElevenLabs(release, deps);
  if (failure !== null) {
    return await putOff(release, { kind: "failure", failure }, deps);
  }

  if (look.kind === "ours") {
    const given = await giveBack(release, look.number, deps);
    if (given.kind === "lease-lost") return "lease-lost";
    if (given.kind === "failure") return await putOff(release, given, deps);
  }
  return await record(release, deps);
}

async function leaveElevenLabs(
  release: LeasedRelease,
  { imports }: ReleaseDeps,
): Promise<CarrierFailure | null> {
  if (imports === null) return null;
  try {
    await removeImports(release, imports);
    return null;
  } catch (error) {
    if (!(error instanceof ElevenLabsError)) throw error;
    const { code, message, answered } = error;
    return { code, message, isRateLimited: answered === 429 };
  }
}

async function record(
  release: LeasedRelease,
  { book, logger }: ReleaseDeps,
): Promise<ReleaseOutcome> {
  const status = await book.complete(release);
  // Whoever has the lease now finds it gone, and records it.
  if (status === "lease_lost") return "lease-lost";
  logger.info("Phone number released", {
    phoneNumber: release.phoneNumber,
    twilioSid: release.twilioSid,
    organizationId: release.organizationId,
  });
  return "released";
}
