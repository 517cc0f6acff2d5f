import { answerError } from "../http/api-error.ts";
import { methodNotAllowed } from "../http/method-not-allowed.ts";
import type { EdgeFunction } from "../http/edge-function.ts";
import type { Logger } from "../log/logger.ts";
import { verifyWakeUp, type WokenFunction } from "./verify-wake-up.ts";

/** What the handler needs. */
export interface WakeUpHandlerDeps extends WokenFunction {
  readonly logger: Logger;
  /** The work that a wake-up starts. */
  readonly work: () => Promise<void>;
  /** Lets the work go on after the answer. */
  readonly runInBackground: (work: Promise<void>) => void;
}

/** Answers 202 to a signed wake-up at once, because pg_net sends nothing else meanwhile, and works in the background. */
export function createWakeUpHandler(
  { logger, work, runInBackground, ...woken }: WakeUpHandlerDeps,
): EdgeFunction["fetch"] {
  return async (request) => {
    try {
      if (request.method !== "POST") {
        throw methodNotAllowed(request.method, ["POST"]);
      }
      await verifyWakeUp(request, woken);
      runInBackground(
        work().catch((error) =>
          logger.error("The work broke off, the next sweep tries again", {
            error,
          })
        ),
      );
      return Response.json({ status: "accepted" }, { status: 202 });
    } catch (error) {
      return answerError(error, logger);
    }
  };
}
