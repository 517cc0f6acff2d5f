import { z } from "zod";

const time = z.string().transform((text) => new Date(text));

const stuckWork = z.object({ how_many: z.number(), since: time.nullable() });

/** What the database's function `diagnose` tells. */
export const diagnosisSchema = z.object({
  asked_at: time,
  /** When the database server started. */
  started_at: time,
  extensions: z.array(z.string()),
  /** Null when the CLI applied none. */
  migrations: z.array(z.string()).nullable(),
  /** Null when Vault cannot be read. */
  vault_secrets: z.array(z.object({
    name: z.string(),
    state: z.enum(["set", "missing", "malformed"]),
  })).nullable(),
  /** Null without pg_net. */
  pg_net: z.object({ waiting: z.number(), problem: z.string().nullable() })
    .nullable(),
  /** Null without pg_cron. */
  cron_jobs: z.array(z.object({
    name: z.string(),
    schedule: z.string(),
    active: z.boolean(),
    last_run: z.object({
      status: z.enum(["succeeded", "failed"]),
      message: z.string().nullable(),
      started_at: time,
    }).nullable(),
  })).nullable(),
  stuck_orders: stuckWork,
  stuck_releases: stuckWork,
  untold_notifications: stuckWork.extend({
    failed: z.number(),
    error: z.string().nullable(),
  }),
  pending_notifications: z.array(z.object({
    type: z.string(),
    how_many: z.number(),
    oldest_at: time,
  })),
  purchases_paused: z.boolean(),
  twilio_account: z.object({
    refused_since: time.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
  }),
});

/** What can be seen of a project's health in its database. */
export type Diagnosis = z.output<typeof diagnosisSchema>;
