/**
 * Whether Twilio takes this as the URL of a webhook. It refuses what it cannot reach (21402): it must be HTTPS, or as local
 * as the Twilio that would call it.
 *
 * @param functionsUrl where the outside world calls the functions
 * @param apiBaseUrl where Twilio's API is, when it is not Twilio itself
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
