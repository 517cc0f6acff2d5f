import {
  type Check,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import { describeAge, type Diagnosis } from "./diagnosis.ts";

/** Whether members' calls are placed: they read no reason when one is not. */
export function judgeCalls(
  name: string,
  { refused_calls: refused, asked_at }: Diagnosis,
): Check {
  if (refused.latest_at === null) return pass(name, "No call was refused");
  return warn(
    name,
    `Calls that ElevenLabs refused since the last one that was placed: ${refused.how_many}, the latest ${
      describeAge(refused.latest_at, asked_at)
    } ago: ${refused.error_message} (${refused.error_code})`,
    "Mend the failed checks about ElevenLabs, if there are any; failure_message in call_records has the reason of each call",
  );
}
