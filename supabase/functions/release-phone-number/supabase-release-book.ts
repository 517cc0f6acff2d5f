import { z } from "zod";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import { uuid } from "../_shared/http/validate.ts";
import type { LeasedRelease, ReleaseBook } from "./release-book.ts";

/** Longer than the slowest attempt: a look-up, ElevenLabs, an update, a release and four requests to the database. */
const LEASE_SECONDS = 120;

const leasedReleasesSchema = z.array(
  z.object({
    release_id: uuid,
    lease_token: uuid,
    phone_number: z.string(),
    twilio_sid: z.string(),
    is_imported: z.boolean(),
    elevenlabs_phone_id: z.string().nullable(),
    organization_id: uuid,
    former_projects: z.array(z.string()),
    attempts: z.number(),
  }).transform((row): LeasedRelease => ({
    id: row.release_id,
    leaseToken: row.lease_token,
    phoneNumber: row.phone_number,
    twilioSid: row.twilio_sid,
    isImported: row.is_imported,
    elevenLabsPhoneId: row.elevenlabs_phone_id,
    organizationId: row.organization_id,
    formerProjects: row.former_projects,
    attempts: row.attempts,
  })),
);

/** The releases in the database. A database that refuses or does not answer throws; the lease then expires. */
export function createSupabaseReleaseBook(
  client: SecretClient,
  project: ProjectArguments,
): ReleaseBook {
  return {
    async claim(most) {
      const answer = await client.rpc("claim_release_batch", {
        batch_size: most,
        lease_seconds: LEASE_SECONDS,
        ...project,
      });
      return leasedReleasesSchema.parse(unwrapAnswer("claim releases", answer));
    },
    async confirm(release, step) {
      const answer = await client.rpc("confirm_phone_number_release", {
        ...leaseOf(release),
        is_final: step === "final",
      });
      return z.enum(["confirmed", "lease_lost"])
        .parse(unwrapAnswer("confirm a release", answer));
    },
    async complete(release) {
      const answer = await client.rpc(
        "complete_phone_number_release",
        leaseOf(release),
      );
      return z.enum(["released", "lease_lost"])
        .parse(unwrapAnswer("complete a release", answer));
    },
    async fail(release, failure) {
      const answer = await client.rpc("fail_phone_number_release", {
        ...leaseOf(release),
        error_code: failure.code,
        error_message: failure.message,
        counts_as_attempt: failure.countsAsAttempt,
        ...(failure.retryInSeconds === null
          ? {}
          : { retry_in_seconds: failure.retryInSeconds }),
      });
      return z.enum(["scheduled", "lease_lost"])
        .parse(unwrapAnswer("put a release off", answer));
    },
  };
}

function leaseOf({ id, leaseToken }: LeasedRelease) {
  return { release_id: id, lease_token: leaseToken };
}
