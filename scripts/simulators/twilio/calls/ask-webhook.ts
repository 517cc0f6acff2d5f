import twilio from "twilio";
import type { Simulation } from "../simulation.ts";

/** How long Twilio waits for an answer (https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides). */
const TIMEOUT_MILLISECONDS = 15_000;

/** A request to a webhook. */
interface WebhookRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly parameters: Readonly<Record<string, string>>;
  /** Where the request goes in fact, when that is not the URL that is signed. */
  readonly reachable?: (url: string) => string;
}

/**
 * Asks a webhook, in a request signed as Twilio signs it (https://www.twilio.com/docs/usage/webhooks/webhooks-security),
 * and returns the body of a success. Throws an Error for every other answer; the fallback URL is not asked, because it
 * may be outside the stack.
 */
export async function askWebhook(
  { credentials }: Simulation,
  { url, method, parameters, reachable = (url) => url }: WebhookRequest,
): Promise<string> {
  const query = new URLSearchParams(parameters);
  const isPost = method === "POST";
  const signedUrl = isPost ? url : `${url}?${query}`;
  const [{ secret } = { secret: "" }] = credentials;
  const signature = twilio.getExpectedTwilioSignature(
    secret,
    signedUrl,
    isPost ? parameters : {},
  );
  const response = await fetch(reachable(signedUrl), {
    method,
    headers: { "X-Twilio-Signature": signature },
    ...isPost && { body: query },
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`"${url}" answered ${response.status}: ${body}`);
  }
  return body;
}
