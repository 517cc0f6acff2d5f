import { ApiError } from "../http/api-error.ts";
import type { EdgeFunction } from "../http/compose.ts";
import { answerError } from "../http/error-response.ts";
import type { Logger } from "../log/logger.ts";
import { verifyWakeUp } from "./verify-wake-up.ts";

/** What the handler needs. */
export interface WakeUpHandlerDeps {
  readonly wakeUpSecret: string;
  readonly logger: Logger;
  /** The work that a wake-up starts. */
  readonly work: () => Promise<void>;
  /** Lets the work go on after the answer. */
  readonly runInBackground: (work: Promise<void>) => void;
}

/** Answers 202 to a signed wake-up at once, because pg_net sends nothing else meanwhile, and works in the background. */
export function createWakeUpHandler(
  { wakeUpSecret, logger, work, runInBackground }: WakeUpHandlerDeps,
): EdgeFunction["fetch"] {
  return async (request) => {
    try {
      if (request.method !== "POST") {
        throw new ApiError(
          "METHOD_NOT_ALLOWED",
          `Method "${request.method}" is not allowed here, send POST`,
        );
      }
      await verifyWakeUp(request, wakeUpSecret);
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
