import {
  type Check,
  fail,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import { describeAge, type Diagnosis } from "./diagnosis.ts";

/** Whether an order is stuck. */
export function judgeOrders(
  name: string,
  { stuck_orders: stuck, purchases_paused, asked_at }: Diagnosis,
): Check {
  if (stuck.since === null) return pass(name, "No order is stuck");
  const said = `Stuck orders: ${stuck.how_many}, the oldest due for ${
    describeAge(stuck.since, asked_at)
  }`;
  return purchases_paused
    ? warn(name, said, "They wait because purchases are paused")
    : fail(
      name,
      said,
      'Mend the failed checks about wake-ups and pg_cron, if there are any; then see the log of the function "provision-phone-number", and last_error_message in phone_number_orders',
    );
}

/** Whether a release is stuck. */
export function judgeReleases(
  name: string,
  { stuck_releases: stuck, asked_at }: Diagnosis,
): Check {
  if (stuck.since === null) return pass(name, "No release is stuck");
  return fail(
    name,
    `Stuck releases: ${stuck.how_many}, the oldest due for ${
      describeAge(stuck.since, asked_at)
    }; the numbers are still paid for`,
    'Mend the failed checks about wake-ups and pg_cron, if there are any; then see the log of the function "release-phone-number", and last_error_message in phone_number_releases',
  );
}

/** Whether the latest reconciliation ended, or is not stuck. */
export function judgeReconciliation(
  name: string,
  { reconciliation: run, asked_at }: Diagnosis,
): Check {
  if (run === null) return pass(name, "There was none yet");
  const advice =
    'See the log of the function "reconcile", mend what it says, and run: npm run reconcile';
  if (run.failed_at !== null) {
    return fail(
      name,
      `The latest failed ${
        describeAge(run.failed_at, asked_at)
      } ago: ${run.error_message} (${run.error_code})`,
      advice,
    );
  }
  return run.stuck_since === null
    ? pass(name, "The latest is concluded, or under way")
    : fail(
      name,
      `The latest is stuck, and due for ${
        describeAge(run.stuck_since, asked_at)
      }`,
      `Mend the failed checks about wake-ups and pg_cron, if there are any. ${advice}`,
    );
}

/** Whether purchases are made at all. */
export function judgePurchases(
  name: string,
  { purchases_paused, twilio_account: account, asked_at }: Diagnosis,
): Check {
  if (account.refused_since !== null) {
    return fail(
      name,
      `Twilio refuses the account for ${
        describeAge(account.refused_since, asked_at)
      }: ${account.error_message} (${account.error_code})`,
      "Mend it in the Twilio console (credentials, balance, suspension); one order probes every five minutes",
    );
  }
  if (account.unreachable_since !== null) {
    return fail(
      name,
      `Orders wait for ${
        describeAge(account.unreachable_since, asked_at)
      } because Twilio does not answer as it should`,
      "Look at https://status.twilio.com, and at last_error_message in phone_number_orders; one of them is tried every 15 minutes, and all go on by themselves",
    );
  }
  return purchases_paused
    ? warn(
      name,
      "Purchases are paused: no organization gets a number",
      "Set purchases_paused to false in provisioning_settings when they may go on",
    )
    : pass(name, "Purchases are made");
}
