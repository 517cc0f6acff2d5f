// On one stack, whose functions know ElevenLabs; the last has numbers of every class.
import "./reconciliation-notifications.suite.ts";
import "./reconciliation-failures.suite.ts";
import "./reconciliation.suite.ts";
