import { minutesAgo, tryRules } from "./testing/try-rules.ts";

tryRules("the calls that members asked for", [
  [
    "calls that ElevenLabs refused",
    "calls",
    {
      refused_calls: {
        how_many: 3,
        latest_at: minutesAgo(5),
        error_code: "ELEVENLABS_REFUSED",
        error_message: "No credit left",
      },
    },
    "warn",
    /: 3, the latest 5 minutes ago: No credit left \(ELEVENLABS_REFUSED\)$/,
  ],
]);
