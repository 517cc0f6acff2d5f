import {
  type Check,
  fail,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import { describeAge, type Diagnosis } from "./diagnosis.ts";

const LONG_UNRESOLVED_MILLISECONDS = 24 * 60 * 60_000;

/** Whether the admins do what the notifications ask for. */
export function judgeNotifications(
  name: string,
  { pending_notifications: pending, asked_at }: Diagnosis,
): Check {
  if (pending.length === 0) return pass(name, "No notification waits");
  const said = pending.map(({ type, how_many, oldest_at }) =>
    `${how_many} ${type}, the oldest for ${describeAge(oldest_at, asked_at)}`
  ).join("; ");
  if (pending.some(({ type }) => type === "number_unanswered")) {
    return fail(
      name,
      said,
      "Callers of an active number reach no agent: correct its ElevenLabs id, as the notification says",
    );
  }
  const isOld = pending.some(({ oldest_at }) =>
    asked_at.getTime() - oldest_at.getTime() > LONG_UNRESOLVED_MILLISECONDS
  );
  return isOld
    ? warn(
      name,
      said,
      "Do what they say: GET /admin/notifications?status=pending, or dismiss them",
    )
    : pass(name, said);
}

/** Whether the admins are told of notifications. */
export function judgeDeliveries(
  name: string,
  { untold_notifications: untold, asked_at }: Diagnosis,
): Check {
  if (untold.since === null) {
    return pass(name, "The admins were told of every notification");
  }
  const said =
    `Notifications that the admins were not told of: ${untold.how_many}, the oldest for ${
      describeAge(untold.since, asked_at)
    }: ${untold.error ?? "nobody tried"}`;
  return untold.failed === 0 && untold.error !== null
    ? warn(name, said, "Set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL")
    : fail(
      name,
      said,
      'Mend the failed checks about mail and wake-ups, if there are any; then see the log of the function "notify-admins"',
    );
}
