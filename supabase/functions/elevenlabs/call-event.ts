import { z } from "zod";
import { ApiError } from "../_shared/http/api-error.ts";
import type { FinishedCall } from "./call-book.ts";
import { readFailedCall } from "./failed-call.ts";
import { parseKeepingCost } from "./parse-keeping-cost.ts";
import { readTranscribedCall } from "./transcribed-call.ts";

/** What a webhook reports. */
export interface CallEvent {
  readonly type: string;
  /** Null when it reports nothing of a call over the phone. */
  readonly call: FinishedCall | null;
}

const schema = z.object({
  type: z.string(),
  event_timestamp: z.unknown().optional(),
  data: z.unknown().optional(),
});

/**
 * Reads a webhook of ElevenLabs.
 *
 * @throws {ApiError} 400 `INVALID_BODY` when it is not JSON, or no event
 */
export function parseCallEvent(body: string): CallEvent {
  const event = schema.safeParse(parseJson(body));
  if (!event.success) {
    throw new ApiError("INVALID_BODY", "The body is no event");
  }
  const { type, event_timestamp, data } = event.data;
  switch (type) {
    case "post_call_transcription":
      return { type, call: readTranscribedCall(data) };
    case "call_initiation_failure":
      return { type, call: readFailedCall(data, event_timestamp) };
    default:
      return { type, call: null };
  }
}

function parseJson(body: string): unknown {
  try {
    return parseKeepingCost(body);
  } catch {
    return undefined;
  }
}
