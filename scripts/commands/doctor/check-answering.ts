import {
  type Check,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** Whether numbers are answered in another way than the setting says: a number keeps the way in which it became active. */
export function judgeAnswering(
  name: string,
  { answering }: Diagnosis,
): Check {
  if (!answering.are_some_registered) {
    return pass(name, "No number's calls are registered");
  }
  return answering.answered_by === "registration"
    ? pass(name, "Calls of bought numbers are registered at ElevenLabs")
    : warn(
      name,
      "ELEVENLABS_ANSWER is not register any more, and calls of some numbers are registered all the same: they became active that way",
      "Keep ELEVENLABS_API_KEY and ELEVENLABS_AGENT_ID, or import these numbers at ElevenLabs, and activate them with their ids",
    );
}
