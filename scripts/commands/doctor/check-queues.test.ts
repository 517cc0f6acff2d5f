import { minutesAgo, tryRules } from "./testing/try-rules.ts";

const since = minutesAgo(120);
tryRules("the work that is to be done", [
  [
    "an order that is stuck",
    "orders",
    { stuck_orders: { how_many: 2, since } },
    "fail",
    /^Stuck orders: 2, the oldest due for 2 hours$/,
  ],
  [
    "orders that wait because somebody said so",
    "orders",
    { stuck_orders: { how_many: 2, since }, purchases_paused: true },
    "warn",
    /Stuck orders: 2/,
  ],
  [
    "a release that is stuck",
    "releases",
    { stuck_releases: { how_many: 1, since } },
    "fail",
    /releases: 1, .*2 hours.*still paid for/,
  ],
  [
    "a reconciliation that failed",
    "reconciliation",
    {
      reconciliation: {
        stuck_since: null,
        failed_at: since,
        error_code: "TWILIO_20003",
        error_message: "Authenticate",
      },
    },
    "fail",
    /failed 2 hours ago: Authenticate \(TWILIO_20003\)/,
  ],
  [
    "a reconciliation that is stuck",
    "reconciliation",
    {
      reconciliation: {
        stuck_since: since,
        failed_at: null,
        error_code: null,
        error_message: null,
      },
    },
    "fail",
    /is stuck, and due for 2 hours/,
  ],
  [
    "no reconciliation yet",
    "reconciliation",
    { reconciliation: null },
    "pass",
    /none yet/,
  ],
  [
    "purchases that are paused",
    "purchases",
    { purchases_paused: true },
    "warn",
    /paused/,
  ],
  [
    "an account that Twilio refuses",
    "purchases",
    {
      twilio_account: {
        refused_since: since,
        error_code: "TWILIO_20003",
        error_message: "Authenticate",
        unreachable_since: null,
      },
    },
    "fail",
    /2 hours: Authenticate \(TWILIO_20003\)/,
  ],
  [
    "orders that wait for Twilio",
    "purchases",
    {
      twilio_account: {
        refused_since: null,
        error_code: null,
        error_message: null,
        unreachable_since: since,
      },
    },
    "fail",
    /wait for 2 hours because Twilio does not answer/,
  ],
]);
