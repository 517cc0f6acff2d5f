// On one stack, which knows the secrets of ElevenLabs' webhooks and is called by another address.
import "./conversation-start.suite.ts";
import "./call-log.suite.ts";
import "./voice-behind-rewrite.suite.ts";
