import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { createRouter } from "../_shared/http/create-router.ts";
import type { Logger } from "../_shared/log/logger.ts";

/** What the handler needs. */
export interface ElevenLabsDeps {
  readonly conversationInit: EdgeFunction;
  readonly postCall: EdgeFunction;
  readonly logger: Logger;
}

/** ElevenLabs' webhooks: while the phone rings, and after the call. Each has a secret of its own. */
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
