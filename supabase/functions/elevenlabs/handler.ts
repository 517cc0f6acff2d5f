import { answerError, ApiError } from "../_shared/http/api-error.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { methodNotAllowed } from "../_shared/http/method-not-allowed.ts";
import type { Logger } from "../_shared/log/logger.ts";

/** What the handler needs. */
export interface ElevenLabsDeps {
  readonly conversationInit: EdgeFunction;
  readonly postCall: EdgeFunction;
  readonly logger: Logger;
}

/**
 * ElevenLabs' webhooks: one while the phone rings, one after the call. Each has its own secret. Two routes need no router,
 * which takes its time to load.
 */
export function createHandler(
  { conversationInit, postCall, logger }: ElevenLabsDeps,
): EdgeFunction["fetch"] {
  const routes = new Map([
    ["/elevenlabs/conversation-init", conversationInit],
    ["/elevenlabs/post-call", postCall],
  ]);
  return async (request) => {
    try {
      const { method, url } = request;
      const { pathname } = new URL(url);
      // Some frameworks' rewrites add a slash.
      const route = routes.get(pathname.replace(/\/$/, ""));
      if (route === undefined) {
        throw new ApiError("NOT_FOUND", `No route for ${method} ${pathname}`);
      }
      if (method !== "POST") throw methodNotAllowed(method, ["POST"]);
      return await route.fetch(request);
    } catch (error) {
      return answerError(error, logger);
    }
  };
}
