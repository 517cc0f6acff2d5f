import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { createRouter } from "../_shared/http/create-router.ts";
import type { Logger } from "../_shared/log/logger.ts";

/** What the handler needs. */
export interface ElevenLabsDeps {
  readonly conversationInit: EdgeFunction;
  readonly postCall: EdgeFunction;
  readonly logger: Logger;
}

/** ElevenLabs' webhooks: one while the phone rings, one after the call. Each has its own secret. */
export function createHandler(
  { conversationInit, postCall, logger }: ElevenLabsDeps,
): EdgeFunction["fetch"] {
  const router = createRouter("elevenlabs", logger);
  router.post(
    "/conversation-init",
    ({ req }) => conversationInit.fetch(req.raw),
  );
  router.post("/post-call", ({ req }) => postCall.fetch(req.raw));
  return (request) => router.fetch(request);
}
