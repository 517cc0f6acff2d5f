import type { EdgeFunction } from "../_shared/compose.ts";
import { ApiError } from "../_shared/api-error.ts";
import { answerError } from "../_shared/error-response.ts";
import type { Logger } from "../_shared/logger.ts";
import { verifyWakeUp } from "./verify-wake-up.ts";

/** What the handler needs. */
export interface HandlerDeps {
  readonly wakeUpSecret: string;
  readonly logger: Logger;
  /** The work that a wake-up starts. */
  readonly drain: () => Promise<void>;
  /** Lets the work go on after the answer. */
  readonly runInBackground: (work: Promise<void>) => void;
}

/** Answers 202 to a signed wake-up at once, because pg_net sends nothing else meanwhile, and works in the background. */
export function createHandler(deps: HandlerDeps): EdgeFunction["fetch"] {
  const { wakeUpSecret, logger, drain, runInBackground } = deps;
  return async (request) => {
    try {
      if (request.method !== "POST") {
        throw new ApiError(
          405,
          "METHOD_NOT_ALLOWED",
          `Method "${request.method}" is not allowed here, send POST`,
        );
      }
      await verifyWakeUp(request, wakeUpSecret);
      runInBackground(
        drain().catch((error) =>
          logger.error("Cannot work on orders, the next sweep tries again", {
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
