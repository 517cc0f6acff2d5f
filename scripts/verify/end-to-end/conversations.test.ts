// On one stack, which knows the secrets of ElevenLabs' webhooks.
import "./webhooks.suite.ts";
import "./call-log.suite.ts";
