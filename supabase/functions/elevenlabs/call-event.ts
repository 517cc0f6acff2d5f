import { z } from "zod";
import { ApiError } from "../_shared/http/api-error.ts";
import { isStorable } from "../_shared/http/validate.ts";
import {
  type FinishedCall,
  readFailedCall,
  readTranscribedCall,
} from "./finished-call.ts";
import { once } from "../_shared/std/once.ts";

/** The event that a webhook reports. */
export interface CallEvent {
  readonly type: string;
  /** Null when the event is not about a phone call. */
  readonly call: FinishedCall | null;
}

const schema = once(() =>
  z.object({
    type: z.string(),
    event_timestamp: z.unknown().optional(),
    data: z.unknown().optional(),
  })
);

/**
 * Reads an event of ElevenLabs' webhook.
 *
 * @throws {ApiError} 400 `INVALID_BODY` when the body is not JSON, or no event
 */
export function parseCallEvent(body: string): CallEvent {
  const event = schema().safeParse(parseJson(body));
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
    return JSON.parse(body, keepWhatWeRead);
  } catch {
    return undefined;
  }
}

/** Every text of an event that we read is much shorter. */
const MAX_TEXT_CHARACTERS = 255;

/**
 * Keeps every number under the key `cost` as its original text, because JavaScript's numbers are not exact
 * (https://tc39.es/proposal-json-parse-with-source/). Leaves out what the database could not store, as if ElevenLabs
 * had not reported it.
 */
function keepWhatWeRead(
  name: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown {
  if (name === "cost" && typeof value === "number") return context?.source;
  if (typeof value !== "string") return value;
  return value.length <= MAX_TEXT_CHARACTERS && isStorable(value)
    ? value
    : undefined;
}
