import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Diagnosis } from "../diagnosis.ts";
import { databaseRules } from "../examine.ts";

/** The moment at which the diagnosis was made. */
const NOW = new Date("2026-11-22T12:00:00Z");

/** So many minutes before the diagnosis. */
export function minutesAgo(minutes: number): Date {
  return new Date(NOW.getTime() - minutes * 60_000);
}

/** The diagnosis of a healthy database. */
export const healthyDiagnosis: Diagnosis = {
  asked_at: NOW,
  started_at: minutesAgo(10_000),
  migrations: ["20261128100100", "20261128100200"],
  vault_secrets: [
    { name: "edge_function_secret", state: "set", host: null },
    { name: "edge_functions_url", state: "set", host: "project.supabase.co" },
  ],
  cron_jobs: [
    {
      name: "sweep-phone-number-orders",
      schedule: "* * * * *",
      active: true,
      last_run: {
        status: "succeeded",
        message: "1 row",
        started_at: minutesAgo(1),
      },
    },
    {
      name: "purge-job-run-details",
      schedule: "17 3 * * *",
      active: true,
      last_run: null,
    },
  ],
  stuck_orders: { how_many: 0, since: null },
  stuck_releases: { how_many: 0, since: null },
  imports: {
    how_many: 0,
    since: null,
    refused_since: null,
    error_code: null,
    error_message: null,
  },
  reconciliation: {
    stuck_since: null,
    failed_at: null,
    error_code: null,
    error_message: null,
  },
  untold_notifications: { how_many: 0, since: null, failed: 0, error: null },
  pending_notifications: [],
  refused_calls: {
    how_many: 0,
    latest_at: null,
    error_code: null,
    error_message: null,
  },
  answering: { answered_by: "import_by_admin", are_some_registered: false },
  area_codes: { how_many: 424, as_of: minutesAgo(100 * 24 * 60) },
  admins: 1,
  heartbeat: {
    beat_at: minutesAgo(30),
    asked_at: minutesAgo(30),
    problems: [],
  },
  purchases_paused: false,
  twilio_account: {
    refused_since: null,
    unreachable_since: null,
    error_code: null,
    error_message: null,
  },
};

/** The expectations of a checkout that fit this diagnosis. */
export const expectations = {
  apiUrl: "https://project.supabase.co",
  isLocalStack: false,
  migrations: new Map([
    ["20261128100100", "20261128100100_extensions.sql"],
    ["20261128100200", "20261128100200_one_number_schema.sql"],
  ]),
  others: ["20250101000000"],
  cronJobs: new Map([
    ["sweep-phone-number-orders", "20261128152400_sweep.sql"],
    ["purge-job-run-details", "20261128152400_sweep.sql"],
  ]),
};

/** A difference from the healthy database, and the result of a rule for it. */
type RuleCase = readonly [
  what: string,
  rule: string,
  change: Partial<Diagnosis>,
  status: string,
  says: RegExp,
];

/** Tries each rule that the cases name: on a healthy database, and on each of its cases. */
export function tryRules(about: string, cases: readonly RuleCase[]): void {
  const judge = (name: string, change: Partial<Diagnosis>) => {
    const rule = databaseRules[name];
    assert.ok(rule, name);
    return rule(name, { ...healthyDiagnosis, ...change }, expectations);
  };

  describe(`the rules for ${about}`, () => {
    for (const rule of new Set(cases.map(([, rule]) => rule))) {
      it(`${rule}: pass for a healthy database`, () => {
        assert.equal(judge(rule, {}).status, "pass");
      });
    }
    for (const [what, rule, change, status, says] of cases) {
      it(`${rule}: ${status} for ${what}`, () => {
        const check = judge(rule, change);
        assert.equal(check.status, status);
        assert.match(check.message, says);
        assert.equal(check.advice === null, status === "pass");
      });
    }
  });
}
