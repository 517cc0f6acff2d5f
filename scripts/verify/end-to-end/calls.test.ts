// On one stack, whose functions have an account at ElevenLabs; the first suite reads all calls.
import "./outbound.suite.ts";
import "./verification.suite.ts";
import "./verification-failures.suite.ts";
import "./import.suite.ts";
import "./import-failures.suite.ts";
import "./import-command.suite.ts";
import "./notice-imports.suite.ts";
import "./incoming-calls.suite.ts";
import "./outbound-refusals.suite.ts";
import "./outbound-outcomes.suite.ts";
import "./removed-members.suite.ts";
import "./member-calls.suite.ts";
import "./page-for-applications.suite.ts";
