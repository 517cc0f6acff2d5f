import { minutesAgo, tryRules } from "./testing/try-rules.ts";

const since = minutesAgo(120);
tryRules("notifications and their deliveries", [
  [
    "a notification of today",
    "notifications",
    {
      pending_notifications: [{
        type: "number_missing",
        how_many: 2,
        oldest_at: since,
      }],
    },
    "pass",
    /2 number_missing, the oldest for 2 hours/,
  ],
  [
    "an active number that no agent answers",
    "notifications",
    {
      pending_notifications: [{
        type: "number_unanswered",
        how_many: 1,
        oldest_at: since,
      }],
    },
    "fail",
    /1 number_unanswered/,
  ],
  [
    "a notification that nobody resolves",
    "notifications",
    {
      pending_notifications: [{
        type: "number_missing",
        how_many: 2,
        oldest_at: minutesAgo(3 * 24 * 60),
      }],
    },
    "warn",
    /the oldest for 3 days/,
  ],
  [
    "a notification that cannot be delivered",
    "deliveries",
    {
      untold_notifications: {
        how_many: 1,
        since,
        failed: 1,
        error: "ECONNREFUSED",
      },
    },
    "fail",
    /not told of: 1, the oldest for 2 hours: ECONNREFUSED/,
  ],
  [
    "a notification that nobody tried to deliver",
    "deliveries",
    { untold_notifications: { how_many: 1, since, failed: 0, error: null } },
    "fail",
    /nobody tried/,
  ],
  [
    "no way to deliver notifications",
    "deliveries",
    {
      untold_notifications: {
        how_many: 1,
        since,
        failed: 0,
        error: "Set SMTP_URL",
      },
    },
    "warn",
    /Set SMTP_URL/,
  ],
]);
