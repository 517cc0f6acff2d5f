// On one stack, whose functions know an account at ElevenLabs; the last has numbers of every type of finding.
import "./reconciliation-notifications.suite.ts";
import "./reconciliation-failures.suite.ts";
import "./reconciliation.suite.ts";
