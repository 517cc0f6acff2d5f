import {
  type Check,
  fail,
  pass,
  skip,
} from "../../../supabase/functions/admin/health/check.ts";
import { describeAge, type Diagnosis } from "./diagnosis.ts";

/** It is sent once an hour. */
const LATE_MILLISECONDS = 2 * 60 * 60_000;

/** Whether the monitor at HEARTBEAT_URL hears from us. */
export function judgeHeartbeat(
  name: string,
  { heartbeat, asked_at: now }: Pick<Diagnosis, "heartbeat" | "asked_at">,
): Check {
  const { beat_at: beat, asked_at: asked, problems } = heartbeat;
  if (asked === null) {
    return skip(
      name,
      "No uptime monitor is called: HEARTBEAT_URL is not set, or has been for less than an hour",
    );
  }
  const said = beat === null
    ? "The monitor at HEARTBEAT_URL was never called"
    : `The monitor at HEARTBEAT_URL was called ${describeAge(beat, now)} ago`;
  if (problems.length > 0) {
    return fail(name, `${said}: ${problems.join("; ")}`, "Mend what it says");
  }
  return now.getTime() - asked.getTime() > LATE_MILLISECONDS
    ? fail(
      name,
      said,
      'If HEARTBEAT_URL is still set, see the log of the function "heartbeat"',
    )
    : pass(name, said);
}
