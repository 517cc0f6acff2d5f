import type { AcceptedSecrets } from "../_shared/configuration/accepted-secrets.ts";
import { answerError, ApiError } from "../_shared/http/api-error.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { methodNotAllowed } from "../_shared/http/method-not-allowed.ts";
import {
  CALL_ENDED_PATH,
  CALL_PARAMETER,
  VOICE_PATH,
} from "../_shared/voice/voice-addresses.ts";
import { answerInboundCall, type InboundDeps } from "./answer-inbound-call.ts";
import {
  answerOutboundCall,
  type OutboundDeps,
} from "./answer-outbound-call.ts";
import { composeApology, composeTwiml } from "./compose-twiml.ts";
import { readCall } from "./missed-calls.ts";
import { readEnd, readTicket } from "./outbound-calls.ts";
import {
  importTwilioKeys,
  verifyTwilioRequest,
} from "./verify-twilio-request.ts";

/** What the handler needs. */
export interface VoiceDeps extends InboundDeps, OutboundDeps {
  readonly authTokens: AcceptedSecrets;
  /** The functions' public URL, without a slash at the end. */
  readonly functionsUrl: string;
}

/**
 * Answers the calls that Twilio asks about, and notes how those ended that it placed for us. Every request about a call
 * with Twilio's signature gets TwiML.
 */
export function createHandler(deps: VoiceDeps): EdgeFunction["fetch"] {
  const { authTokens, functionsUrl, logger } = deps;
  const keys = importTwilioKeys(authTokens);
  return async (request) => {
    try {
      const path = refuseOtherRoutes(request);
      const form = await verifyTwilioRequest(request, {
        keys,
        url: functionsUrl + path,
      });
      if (path === CALL_ENDED_PATH) return await recordEnd(request, form, deps);
      return new Response(await composeAnswer(request, form, deps), {
        headers: { "content-type": "text/xml; charset=utf-8" },
      });
    } catch (error) {
      return answerError(error, logger);
    }
  };
}

async function composeAnswer(
  { url }: Request,
  form: URLSearchParams,
  deps: VoiceDeps,
): Promise<string> {
  if (new URL(url).searchParams.has(CALL_PARAMETER)) {
    const ticket = readTicket(url, form);
    return ticket === null
      ? composeApology()
      : await answerOutboundCall(ticket, deps);
  }
  const call = readCall(form);
  return call === null
    ? composeTwiml(null)
    : await answerInboundCall(call, deps);
}

async function recordEnd(
  { url }: Request,
  form: URLSearchParams,
  { outboundCalls }: VoiceDeps,
): Promise<Response> {
  const ticket = readTicket(url, form);
  const end = readEnd(form);
  if (ticket !== null && end !== null) await outboundCalls.end(ticket, end);
  return new Response(null, { status: 204 });
}

function refuseOtherRoutes(
  { method, url }: Request,
): typeof VOICE_PATH | typeof CALL_ENDED_PATH {
  const { pathname } = new URL(url);
  if (pathname !== VOICE_PATH && pathname !== CALL_ENDED_PATH) {
    throw new ApiError(
      "NOT_FOUND",
      `No route for ${method} ${pathname}`,
    );
  }
  if (method !== "POST") {
    throw methodNotAllowed(method, ["POST"]);
  }
  return pathname;
}
