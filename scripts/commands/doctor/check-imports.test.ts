import { healthyDiagnosis, minutesAgo, tryRules } from "./testing/try-rules.ts";

const { imports, answering } = healthyDiagnosis;
tryRules("imports", [
  ["imports by admins", "imports", {}, "pass", /^Admins import/],
  [
    "automatic imports",
    "imports",
    { answering: { ...answering, answered_by: "automatic_import" } },
    "pass",
    /imported automatically/,
  ],
  [
    "an import that is stuck",
    "imports",
    { imports: { ...imports, how_many: 3, since: minutesAgo(120) } },
    "fail",
    /^Stuck imports: 3, the oldest due for 2 hours$/,
  ],
  [
    "imports that are refused as a whole",
    "imports",
    {
      imports: {
        ...imports,
        refused_since: minutesAgo(120),
        error_code: "ELEVENLABS_KEY_REFUSED",
        error_message: "Unknown key",
      },
    },
    "fail",
    /refused for 2 hours: Unknown key \(ELEVENLABS_KEY_REFUSED\)$/,
  ],
]);
