// On one stack, whose functions have an account at ElevenLabs; the last suite has numbers of every type of finding.
import "./numbers-by-their-ids.suite.ts";
import "./reconciliation-notifications.suite.ts";
import "./reconciliation-failures.suite.ts";
import "./reconciliation.suite.ts";
