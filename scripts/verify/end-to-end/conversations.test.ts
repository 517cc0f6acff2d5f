// On one stack, which knows the secrets of ElevenLabs' webhooks.
import "./conversation-start.suite.ts";
import "./call-log.suite.ts";
