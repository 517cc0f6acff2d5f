import { minutesAgo, tryRules } from "./testing/try-rules.ts";

tryRules("the list of area codes", [
  [
    "a list of last year",
    "area-codes",
    { area_codes: { how_many: 424, as_of: minutesAgo(400 * 24 * 60) } },
    "warn",
    /^424 area codes, the newest of 2025-10-18, 400 days ago$/,
  ],
  [
    "an empty list",
    "area-codes",
    { area_codes: { how_many: 0, as_of: null } },
    "warn",
    /is empty/,
  ],
]);
