import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { CallBook } from "./call-book.ts";
import { parseCallEvent } from "./call-event.ts";
import { readBody } from "./read-body.ts";
import { verifySignature } from "./verify-signature.ts";

/** The audio of a long call is some megabytes. */
const MAX_BODY_BYTES = 25_000_000;

/** What the handler needs. */
export interface PostCallDeps {
  readonly signingKey: Promise<CryptoKey>;
  readonly callBook: Pick<CallBook, "record">;
  readonly logger: Logger;
  readonly now: () => Date;
}

/**
 * Records what ElevenLabs reports of calls that are over, once each. What is not about a call over the phone, such as
 * its audio, is acknowledged and dropped, because ElevenLabs switches a webhook off that refuses too much.
 *
 * @throws {ApiError} 401 `INVALID_SIGNATURE`, 413 `BODY_TOO_LARGE`, 400 `INVALID_BODY`, and what the database refuses with
 */
export function createPostCall(
  { signingKey, callBook, logger, now }: PostCallDeps,
): EdgeFunction["fetch"] {
  return async (request) => {
    const body = await readBody(request, MAX_BODY_BYTES);
    const header = request.headers.get("elevenlabs-signature");
    await verifySignature({ header, body }, await signingKey, now());

    const event = parseCallEvent(new TextDecoder().decode(body));
    if (event.call === null) {
      logger.info("Event ignored", { type: event.type });
      return Response.json({ status: "ignored" });
    }
    const id = await callBook.record(event.call);
    const { conversationId } = event.call;
    logger.info("Call recorded", { callId: id, conversationId });
    return Response.json({ status: "recorded", id });
  };
}
