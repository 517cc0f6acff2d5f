/** Whether a URL names this machine: `localhost`, 127.0.0.0/8 or `[::1]`. Only a simulator can be there. */
export function namesThisMachine(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Whether a browser sends the request for a page from elsewhere: one that posts across sites has its own `Origin`, and
 * one whose name was pointed at 127.0.0.1 (DNS rebinding) has its own `Host`. What has no credentials on this machine
 * must refuse both.
 */
export function isForeign(
  { host = "", origin }: {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
  },
): boolean {
  return !namesThisMachine(`http://${host}`) ||
    (origin !== undefined && !namesThisMachine(origin));
}
