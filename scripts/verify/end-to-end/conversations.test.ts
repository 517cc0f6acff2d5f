// On one stack, which has the secrets of ElevenLabs' webhooks and a public address.
import "./conversation-start.suite.ts";
import "./call-log.suite.ts";
import "./voice-behind-rewrite.suite.ts";
