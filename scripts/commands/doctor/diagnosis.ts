import { z } from "zod";
import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Client } from "../project/supabase-client.ts";

const time = z.string().transform((text) => new Date(text));

const stuckWork = z.object({ how_many: z.number(), since: time.nullable() });

/** The answer of the database's function `diagnose`. */
const diagnosisSchema = z.object({
  asked_at: time,
  /** When the database server started. */
  started_at: time,
  /** Null when the CLI applied none. */
  migrations: z.array(z.string()).nullable(),
  /** Null when Vault cannot be read. */
  vault_secrets: z.array(z.object({
    name: z.string(),
    state: z.enum(["set", "missing", "malformed"]),
    /** Of the functions' URL. */
    host: z.string().nullable(),
  })).nullable(),
  /** Null without pg_cron. */
  cron_jobs: z.array(z.object({
    name: z.string(),
    schedule: z.string(),
    active: z.boolean(),
    last_run: z.object({
      status: z.enum(["succeeded", "failed"]),
      message: z.string().nullable(),
      /** Null when pg_cron could not connect. */
      started_at: time.nullable(),
    }).nullable(),
  })).nullable(),
  stuck_orders: stuckWork,
  stuck_releases: stuckWork,
  /** Automatic imports. */
  imports: stuckWork.extend({
    refused_since: time.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
  }),
  /** The latest run; null before the first. */
  reconciliation: z.object({
    stuck_since: time.nullable(),
    failed_at: time.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
  }).nullable(),
  untold_notifications: stuckWork.extend({
    failed: z.number(),
    error: z.string().nullable(),
  }),
  pending_notifications: z.array(z.object({
    type: z.string(),
    how_many: z.number(),
    oldest_at: time,
  })),
  /** How many there are. */
  admins: z.number(),
  heartbeat: z.object({
    /** Null before the first. */
    beat_at: time.nullable(),
    /** When the function looked last; null without HEARTBEAT_URL. */
    asked_at: time.nullable(),
    problems: z.array(z.string()),
  }),
  /** Since the last call that was placed, of a day. */
  refused_calls: z.object({
    how_many: z.number(),
    latest_at: time.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
  }),
  answering: z.object({
    answered_by: z.enum([
      "import_by_admin",
      "automatic_import",
      "registration",
    ]),
    are_some_registered: z.boolean(),
  }),
  area_codes: z.object({ how_many: z.number(), as_of: time.nullable() }),
  purchases_paused: z.boolean(),
  twilio_account: z.object({
    refused_since: time.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    unreachable_since: time.nullable(),
  }),
});

/** A project's health, as its database shows it. */
export type Diagnosis = z.output<typeof diagnosisSchema>;

/** The outcome of asking the database for its diagnosis. */
export type Answer =
  | { readonly kind: "told"; readonly diagnosis: Diagnosis }
  /** The database has no function `diagnose`: a migration is missing. */
  | { readonly kind: "outdated" }
  | { readonly kind: "refused" }
  | { readonly kind: "unanswered"; readonly message: string };

const UNKNOWN_FUNCTION = "PGRST202";
const INSUFFICIENT_PRIVILEGE = "42501";

/** Asks the database for its diagnosis through the Data API. Never throws. */
export async function askDatabase(
  client: Client,
  deadline: AbortSignal,
): Promise<Answer> {
  const { data, error, status } = await client.rpc("diagnose")
    .abortSignal(deadline);
  if (error === null) {
    const diagnosis = diagnosisSchema.safeParse(data);
    return diagnosis.success
      ? { kind: "told", diagnosis: diagnosis.data }
      : { kind: "outdated" };
  }
  if (error.code === UNKNOWN_FUNCTION) return { kind: "outdated" };
  if (
    status === 401 || status === 403 || error.code === INSUFFICIENT_PRIVILEGE
  ) {
    return { kind: "refused" };
  }
  return { kind: "unanswered", message: error.message };
}

/** Whether the Data API answers, and accepts the key. */
export function judgeDataApi(name: string, answer: Answer): Check {
  switch (answer.kind) {
    case "told":
    case "outdated":
      return pass(name, "The Data API answers and takes the key");
    case "refused":
      return fail(
        name,
        "The Data API refuses the key",
        "Take a secret key (sb_secret_…, or the legacy service_role key) from the project's settings under API Keys; a publishable key is not enough",
      );
    case "unanswered":
      return fail(
        name,
        `The Data API does not answer: ${answer.message}`,
        "Check the URL, and whether the project is paused",
      );
  }
}

const MINUTE = 60_000;

/** The time since a moment, in the largest unit that fits: "3 days", "2 hours", "16 minutes". */
export function describeAge(since: Date, now: Date): string {
  const minutes = Math.max(0, (now.getTime() - since.getTime()) / MINUTE);
  if (minutes < 60) return count(minutes, "minute");
  return minutes < 48 * 60
    ? count(minutes / 60, "hour")
    : count(minutes / (24 * 60), "day");
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
