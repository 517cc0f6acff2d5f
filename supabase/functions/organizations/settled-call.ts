import { ApiError } from "../_shared/http/api-error.ts";
import type { CallFailure, StoredCall } from "./call-book.ts";

/**
 * The call, if it was placed. The first answer to a request and each later one are made from what is stored alone, so that
 * they are the same.
 *
 * @throws {ApiError} 502 with what ElevenLabs refused it with, or `CALL_NOT_SETTLED`; `details.callId` is its id
 */
export function settledCall(
  call: StoredCall,
  failure: CallFailure | null,
): StoredCall {
  const details = { callId: call.id };
  if (call.status === "dialling" || call.status === "unknown") {
    throw new ApiError(
      "CALL_NOT_SETTLED",
      `Cannot tell whether call "${call.id}" was placed: it is not placed again, look at it in the list of calls`,
      { details },
    );
  }
  if (call.status === "failed" && failure !== null) {
    throw new ApiError(failure.code, failure.message, { details });
  }
  return call;
}
