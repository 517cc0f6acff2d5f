import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import { describeAge, type Diagnosis } from "./diagnosis.ts";

/** Who imports numbers, and whether automatic imports are stuck or refused. */
export function judgeImports(
  name: string,
  { imports, answering, asked_at }: Diagnosis,
): Check {
  const { refused_since, how_many, since } = imports;
  if (refused_since !== null) {
    return fail(
      name,
      `Automatic imports are refused for ${
        describeAge(refused_since, asked_at)
      }: ${imports.error_message} (${imports.error_code})`,
      "Mend it at ElevenLabs, or the variables ELEVENLABS_… and TWILIO_… of the functions; one number probes every five minutes",
    );
  }
  if (since !== null) {
    return fail(
      name,
      `Stuck imports: ${how_many}, the oldest due for ${
        describeAge(since, asked_at)
      }`,
      'Mend the failed checks about wake-ups and pg_cron, if there are any; then see the log of the function "import-phone-number", and import_error_message in phone_number_details',
    );
  }
  return pass(
    name,
    {
      import_by_admin: "Admins import bought numbers",
      automatic_import: "Bought numbers are imported automatically",
      registration: "Calls to bought numbers are registered, without an import",
    }[answering.answered_by],
  );
}
