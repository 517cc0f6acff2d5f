import { answerError, ApiError } from "../http/api-error.ts";
import type { EdgeFunction } from "../http/edge-function.ts";
import type { Logger } from "../log/logger.ts";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

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

/** A wake-up is some hundred bytes. */
const MAX_BODY_CHARACTERS = 10_000;

/**
 * Checks that the database sent the request: Standard Webhooks, HMAC-SHA256 over id, timestamp and body, compared in
 * constant time, no older or newer than five minutes (https://www.standardwebhooks.com).
 *
 * @throws {ApiError} 401 `INVALID_SIGNATURE`
 */
export async function verifyWakeUp(
  request: Request,
  secret: string,
): Promise<void> {
  const body = await request.text();
  try {
    if (body.length > MAX_BODY_CHARACTERS) {
      throw new WebhookVerificationError("Body is too long");
    }
    new Webhook(secret).verify(body, Object.fromEntries(request.headers));
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
