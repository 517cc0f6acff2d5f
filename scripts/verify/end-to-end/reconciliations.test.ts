// On one stack, whose functions know ElevenLabs; the last has numbers of every class.
import "./reconciliation-consequences.suite.ts";
import "./reconciliation-mishaps.suite.ts";
import "./reconciliation.suite.ts";
