import { answerError } from "../http/api-error.ts";
import { methodNotAllowed } from "../http/method-not-allowed.ts";
import type { EdgeFunction } from "../http/edge-function.ts";
import type { Logger } from "../log/logger.ts";
import { watchRefusals } from "./refused-wake-ups.ts";
import { verifyWakeUp, type WakeUpRecipient } from "./verify-wake-up.ts";

/** What the handler needs. */
export interface WakeUpHandlerDeps extends WakeUpRecipient {
  readonly logger: Logger;
  /** The work that a wake-up starts. */
  readonly work: () => Promise<void>;
  /** Lets the work go on after the answer. */
  readonly runInBackground: (work: Promise<void>) => void;
  /** Records the wake-up by its signed id, before it is answered. */
  readonly record?: (wakeUpId: string) => Promise<void>;
  /**
   * Asks the database, after a refusal, whether it sees its own wake-ups fail: then the work is done nevertheless. For the
   * function that tells the admins, who would otherwise not be told of that either. A stranger gains nothing: the work
   * is what is due, and the database alone says so.
   */
  readonly areWakeUpsFailing?: () => Promise<boolean>;
  readonly now?: () => Date;
}

/** Answers 202 to a signed wake-up at once, because pg_net sends nothing else meanwhile, and works in the background. */
export function createWakeUpHandler(
  { functionName, wakeUpSecrets, logger, work, runInBackground, ...deps }:
    WakeUpHandlerDeps,
): EdgeFunction["fetch"] {
  const { record, areWakeUpsFailing, now = () => new Date() } = deps;

  function begin(work: () => Promise<void>): void {
    runInBackground(
      work().catch((error) =>
        logger.error("The work broke off, the next sweep tries again", {
          error,
        })
      ),
    );
  }

  const watchRefusal = watchRefusals({
    functionName,
    logger,
    now,
    react: () => {
      if (areWakeUpsFailing === undefined) return;
      begin(async () => {
        if (await areWakeUpsFailing()) await work();
      });
    },
  });

  return async (request) => {
    try {
      if (request.method !== "POST") {
        throw methodNotAllowed(request.method, ["POST"]);
      }
      const id = await verifyWakeUp(request, { functionName, wakeUpSecrets })
        .catch((error) => {
          watchRefusal(request, error);
          throw error;
        });
      await record?.(id);
      begin(work);
      return Response.json({ status: "accepted" }, { status: 202 });
    } catch (error) {
      return answerError(error, logger);
    }
  };
}
