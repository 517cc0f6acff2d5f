// On one stack, whose functions know ElevenLabs.
import "./verification.suite.ts";
import "./import.suite.ts";
import "./import-command.suite.ts";
import "./outbound.suite.ts";
import "./outbound-refusals.suite.ts";
import "./incoming-calls.suite.ts";
import "./outbound-outcomes.suite.ts";
