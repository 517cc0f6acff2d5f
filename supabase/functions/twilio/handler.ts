import type { AcceptedSecrets } from "../_shared/configuration/accepted-secrets.ts";
import { answerError, ApiError } from "../_shared/http/api-error.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import { methodNotAllowed } from "../_shared/http/method-not-allowed.ts";
import { composeTwiml } from "./compose-twiml.ts";
import { lookUpName, type NameDeps } from "./look-up-name.ts";
import { readCall } from "./missed-calls.ts";
import { verifyTwilioRequest } from "./verify-twilio-request.ts";

/** What the handler needs. */
export interface VoiceDeps extends NameDeps {
  readonly authTokens: AcceptedSecrets;
  /** The functions' public URL, without a slash at the end. */
  readonly functionsUrl: string;
}

/** The path below the functions' URL. */
const VOICE_PATH = "/twilio/voice";

/** Answers calls until ElevenLabs does. Every request with Twilio's signature gets TwiML. */
export function createHandler(deps: VoiceDeps): EdgeFunction["fetch"] {
  const { authTokens, functionsUrl, logger } = deps;
  return async (request) => {
    try {
      refuseOtherRoutes(request);
      const form = await verifyTwilioRequest(request, {
        authTokens,
        url: `${functionsUrl}${VOICE_PATH}`,
      });
      const call = readCall(form);
      const name = call === null ? null : await lookUpName(call, deps);
      return new Response(composeTwiml(name), {
        headers: { "content-type": "text/xml; charset=utf-8" },
      });
    } catch (error) {
      return answerError(error, logger);
    }
  };
}

function refuseOtherRoutes({ method, url }: Request): void {
  const { pathname } = new URL(url);
  if (pathname !== VOICE_PATH) {
    throw new ApiError(
      "NOT_FOUND",
      `No route for ${method} ${pathname}`,
    );
  }
  if (method !== "POST") {
    throw methodNotAllowed(method, ["POST"]);
  }
}
