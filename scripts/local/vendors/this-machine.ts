/** Whether a URL names this machine: `localhost`, 127.0.0.0/8 or `[::1]`. What is there can be a simulator only. */
export function namesThisMachine(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname);
}
