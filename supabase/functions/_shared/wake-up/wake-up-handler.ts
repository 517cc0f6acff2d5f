import { answerError, ApiError } from "../http/api-error.ts";
import { methodNotAllowed } from "../http/method-not-allowed.ts";
import type { EdgeFunction } from "../http/edge-function.ts";
import type { Logger } from "../log/logger.ts";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { z } from "zod";

const wakeUpSchema = z.object({ type: z.string() });

/** What the handler needs. */
export interface WakeUpHandlerDeps {
  /** The function as the database calls it. */
  readonly functionName: string;
  readonly wakeUpSecret: string;
  readonly logger: Logger;
  /** The work that a wake-up starts. */
  readonly work: () => Promise<void>;
  /** Lets the work go on after the answer. */
  readonly runInBackground: (work: Promise<void>) => void;
}

/** Answers 202 to a signed wake-up at once, because pg_net sends nothing else meanwhile, and works in the background. */
export function createWakeUpHandler(
  { functionName, wakeUpSecret, logger, work, runInBackground }:
    WakeUpHandlerDeps,
): EdgeFunction["fetch"] {
  return async (request) => {
    try {
      if (request.method !== "POST") {
        throw methodNotAllowed(request.method, ["POST"]);
      }
      await verifyWakeUp(request, { functionName, wakeUpSecret });
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

/**
 * Checks that the database sent the request, and to this function: Standard Webhooks, HMAC-SHA256 over id, timestamp and
 * body, compared in constant time, no older or newer than five minutes (https://www.standardwebhooks.com). All functions
 * share the secret, so the body names the function: a wake-up that was overheard wakes no other.
 *
 * @throws {ApiError} 401 `INVALID_SIGNATURE`
 */
export async function verifyWakeUp(
  request: Request,
  { functionName, wakeUpSecret }: Pick<
    WakeUpHandlerDeps,
    "functionName" | "wakeUpSecret"
  >,
): Promise<void> {
  const body = await request.text();
  try {
    const headers = Object.fromEntries(request.headers);
    const wakeUp = wakeUpSchema.safeParse(
      new Webhook(wakeUpSecret).verify(body, headers),
    );
    if (wakeUp.data?.type !== `${functionName}.wake_up`) {
      throw new WebhookVerificationError("It is for another function");
    }
  } catch (error) {
    // The library also throws for a signed body that is not JSON: we send none.
    throw new ApiError(
      "INVALID_SIGNATURE",
      `Only the database may wake this function: ${
        error instanceof Error ? error.message : "the signature is not valid"
      }`,
    );
  }
}
