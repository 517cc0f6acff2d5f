import { tryRules } from "./testing/try-rules.ts";

const registered = { are_some_registered: true } as const;

tryRules("how numbers are answered", [
  [
    "numbers whose calls are registered, as the setting says",
    "registered-numbers",
    { answering: { ...registered, answered_by: "registration" } },
    "pass",
    /are registered at ElevenLabs$/,
  ],
  [
    "numbers whose calls are registered, although the setting says import",
    "registered-numbers",
    { answering: { ...registered, answered_by: "import_by_admin" } },
    "warn",
    /are registered all the same: they became active that way$/,
  ],
]);
