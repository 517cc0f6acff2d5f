import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import {
  isTagOfKnownNumber,
  purchaseTag,
  readPurchaseTag,
} from "../_shared/twilio/purchase-tag.ts";
import type { TwilioResult } from "../_shared/twilio/twilio-failure.ts";
import { removeImports } from "./elevenlabs-imports.ts";
import { failAttempt, type Obstacle } from "./fail-attempt.ts";
import type {
  LeasedRelease,
  ReleaseDeps,
  ReleaseOutcome,
} from "./release-book.ts";
import type { NumberAtTwilio } from "../_shared/twilio/numbers-at-twilio.ts";

/**
 * Makes one attempt to give a number back: check that Twilio has this number; remove its imports from ElevenLabs; give
 * it back; record it. Each step may be repeated. Before each step that removes something the database is asked again,
 * because a number that was given back is lost.
 */
export async function releaseNumber(
  release: LeasedRelease,
  deps: ReleaseDeps,
): Promise<ReleaseOutcome> {
  const { book, twilio } = deps;
  // Before everything else, so that a number that is not ours to give back keeps its import, too.
  const found = await findNumber(release, deps);
  if (!found.ok) return await failAttempt(release, found.failure, deps);
  const number = found.value;
  const mismatch = number && describeMismatch(release, number, deps);
  if (mismatch !== null) return await failAttempt(release, mismatch, deps);

  const confirmed = await book.confirm(release, "repairable");
  if (confirmed === "lease_lost") return "lease-lost";
  const obstacle = await leaveElevenLabs(release, deps);
  if (obstacle !== null) return await failAttempt(release, obstacle, deps);

  // Null: an earlier attempt gave the number back, or an admin did in the console.
  if (number !== null) {
    const steps = number.hasEmergencyAddress
      ? ["removeEmergencyAddress", "release"] as const
      : ["release"] as const;
    for (const step of steps) {
      const confirmed = await book.confirm(release, "final");
      if (confirmed === "lease_lost") return "lease-lost";
      const done = await twilio[step](number.sid);
      if (!done.ok) return await failAttempt(release, done.failure, deps);
    }
  }
  return await record(release, deps);
}

/**
 * The number under its id; else under the id that it got when somebody bought it back. Null where Twilio has it no more,
 * or sold it to another project on the same account.
 */
async function findNumber(
  { twilioSid, phoneNumber, formerProjects }: LeasedRelease,
  { twilio, project }: ReleaseDeps,
): Promise<TwilioResult<NumberAtTwilio | null>> {
  const known = await twilio.find(twilioSid);
  if (!known.ok || known.value !== null) return known;
  const boughtBack = await twilio.findByPhoneNumber(phoneNumber);
  if (!boughtBack.ok || boughtBack.value === null) return boughtBack;
  const owner = readPurchaseTag(boughtBack.value.tag)?.project ?? project;
  return [project, ...formerProjects].includes(owner)
    ? boughtBack
    : { ok: true, value: null };
}

/** Null where Twilio has the expected number: the same digits, and no name but the tag of the same organization. */
function describeMismatch(
  { twilioSid, phoneNumber, organizationId, formerProjects }: LeasedRelease,
  number: NumberAtTwilio,
  { project }: ReleaseDeps,
): Obstacle | null {
  const tagOf = (name: string) => purchaseTag({ organizationId }, name);
  const tag = tagOf(project);
  const name = number.tag;
  const isOurs = name === null
    ? number.sid === twilioSid
    : [tag, ...formerProjects.map(tagOf)].some((own) =>
      isTagOfKnownNumber(name, own)
    );
  if (number.phoneNumber === phoneNumber && isOurs) return null;
  return {
    kind: "mismatch",
    code: "NUMBER_MISMATCH",
    message:
      `Twilio has "${number.phoneNumber}" with the name "${number.tag}" under ${number.sid}, and not "${phoneNumber}" with the name "${tag}"`,
  };
}

async function leaveElevenLabs(
  release: LeasedRelease,
  { imports }: ReleaseDeps,
): Promise<Obstacle | null> {
  if (imports === null || !release.isImported) return null;
  try {
    await removeImports(release, imports);
    return null;
  } catch (error) {
    if (!(error instanceof ElevenLabsError)) throw error;
    const { code, message } = error;
    return { kind: "outcome-unknown", code, message };
  }
}

async function record(
  release: LeasedRelease,
  { book, logger }: ReleaseDeps,
): Promise<ReleaseOutcome> {
  const status = await book.complete(release);
  // The function with the lease finds the number gone, and records that.
  if (status === "lease_lost") return "lease-lost";
  logger.info("Phone number released", {
    phoneNumber: release.phoneNumber,
    twilioSid: release.twilioSid,
    organizationId: release.organizationId,
  });
  return "released";
}
