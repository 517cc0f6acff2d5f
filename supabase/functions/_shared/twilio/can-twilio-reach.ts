/**
 * Whether Twilio accepts webhooks at this URL. Twilio refuses a URL that it cannot reach (21402): it must be HTTPS, or
 * local to a Twilio that is local, too.
 *
 * @param functionsUrl the functions' public URL
 * @param apiBaseUrl the API's URL, when it is not Twilio itself
 */
export function canTwilioReach(
  functionsUrl: string,
  apiBaseUrl: string | undefined,
): boolean {
  return isLocal(functionsUrl)
    ? apiBaseUrl !== undefined && isLocal(apiBaseUrl)
    : new URL(functionsUrl).protocol === "https:";
}

function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname.endsWith(".localhost") ||
    /^127(\.\d+){3}$/.test(hostname) || hostname === "[::1]";
}
