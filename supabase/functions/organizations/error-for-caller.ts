import {
  createCallerClient,
  type HandlerDeps,
} from "../_shared/database/caller-client.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import type { ErrorCode } from "../_shared/http/error-codes.ts";
import { isForMembers } from "../_shared/http/member-errors.ts";

/** Why a call was not placed, where nobody but the operator can mend it. */
const OPERATORS_REASONS: readonly ErrorCode[] = [
  "ELEVENLABS_CHECK_FAILED",
  "ELEVENLABS_KEY_REFUSED",
  "ELEVENLABS_NOT_CONFIGURED",
  "ELEVENLABS_REFUSED",
  "ELEVENLABS_UNAVAILABLE",
  "PHONE_NUMBER_ELSEWHERE",
  "PROJECT_MISMATCH",
  "TWILIO_NOT_CONFIGURED",
  "TWILIO_REFUSED",
  "TWILIO_UNAVAILABLE",
];

/**
 * The error as its caller may see it. An admin and a secret key see what it is. A member sees an error of their own: the
 * operator's code and words, which name variables and vendors, are the cause for the log, with the ids.
 */
export async function errorForCaller(
  error: unknown,
  { request, organizationId, dataApi }: {
    readonly request: Request;
    readonly organizationId: string | undefined;
  } & Pick<HandlerDeps, "dataApi">,
): Promise<unknown> {
  if (!(error instanceof ApiError) || isForMembers(error.code)) return error;
  const caller = createCallerClient(request, dataApi);
  // Whoever the database does not vouch for is a member.
  if ((await caller.rpc("is_platform_admin")).data === true) return error;
  const { code, message, details } = error;
  const cause = { code, message, organizationId, ...details };
  return OPERATORS_REASONS.includes(code)
    ? new ApiError(
      "CALLING_UNAVAILABLE",
      "The call cannot be placed at the moment, and nobody was rung",
      {
        cause,
        details: details?.callId ? { callId: details.callId } : undefined,
      },
    )
    : new ApiError("INTERNAL_ERROR", "Something went wrong on our side", {
      cause,
    });
}
