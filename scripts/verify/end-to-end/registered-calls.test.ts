// On one stack, whose functions register calls at ElevenLabs.
import "./registered-inbound.suite.ts";
import "./registered-outbound.suite.ts";
