import { z } from "zod";
import { fromDataApi } from "../_shared/database/database-error.ts";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import { uuid } from "../_shared/http/validate.ts";
import type {
  ImportAttemptBook,
  ImportFailure,
  LeasedImport,
} from "./import-attempt-book.ts";

/** As long as the database keeps other imports away. Longer than the slowest attempt: 25 seconds at ElevenLabs, 20 at Twilio. */
const LEASE_SECONDS = 120;

/** How long after its claim an import may be asked for: ElevenLabs takes 20 seconds, and the lease must outlast them. */
const ASKING_MILLISECONDS = 60_000;

const leasedImportsSchema = z.array(
  z.object({
    phone_number_id: uuid,
    lease_token: uuid,
    began_at: z.string(),
    phone_number: z.string(),
    organization_name: z.string(),
    twilio_sid: z.string(),
    attempts: z.number(),
  }).transform((row): Omit<LeasedImport, "endsAt"> => ({
    phoneNumberId: row.phone_number_id,
    leaseToken: row.lease_token,
    beganAt: row.began_at,
    phoneNumber: row.phone_number,
    organizationName: row.organization_name,
    twilioSid: row.twilio_sid,
    attempts: row.attempts,
  })),
);

/** The queue in the database. A database that refuses or does not answer throws; the lease then expires. */
export function createSupabaseImportAttemptBook(
  client: SecretClient,
  { project, now }: {
    readonly project: ProjectArguments;
    readonly now: () => Date;
  },
): ImportAttemptBook {
  return {
    async claim(most) {
      // Before the database leases them, so that our time is over before the lease, however slow its answer is.
      const endsAt = new Date(now().getTime() + ASKING_MILLISECONDS);
      const answer = await client.rpc("claim_import_batch", {
        batch_size: most,
        lease_seconds: LEASE_SECONDS,
        ...project,
      });
      return leasedImportsSchema.parse(unwrapAnswer("claim imports", answer))
        .map((leased) => ({ ...leased, endsAt }));
    },
    activationOf: ({ phoneNumberId }) => ({
      // The failure is for the log and the admins, who see all numbers.
      mayKnow: () => Promise.resolve(true),
      async record({ elevenLabsPhoneId }) {
        const answer = await client.rpc("complete_phone_number_import", {
          phone_number_id: phoneNumberId,
          elevenlabs_phone_id: elevenLabsPhoneId,
        });
        if (answer.error !== null) throw fromDataApi(answer);
        return answer.data;
      },
    }),
    async fail(leased, failure) {
      const { retryInSeconds, countsAsAttempt } = failure;
      const answer = await client.rpc("fail_phone_number_import", {
        ...describe(leased, failure),
        counts_as_attempt: countsAsAttempt,
        ...(retryInSeconds !== null && { retry_in_seconds: retryInSeconds }),
      });
      return z.enum(["scheduled", "failed", "lease_lost"])
        .parse(unwrapAnswer("put an import off", answer));
    },
    async refuse(leased, failure) {
      const answer = await client.rpc(
        "record_import_refusal",
        describe(leased, failure),
      );
      return z.enum(["scheduled", "lease_lost"])
        .parse(unwrapAnswer("record that imports are refused", answer));
    },
  };
}

function describe(
  { phoneNumberId, leaseToken, beganAt }: LeasedImport,
  { code, message, nothingImported }: ImportFailure,
) {
  return {
    phone_number_id: phoneNumberId,
    lease_token: leaseToken,
    error_code: code,
    error_message: message,
    ...(nothingImported && { nothing_began_at: beganAt }),
  };
}
