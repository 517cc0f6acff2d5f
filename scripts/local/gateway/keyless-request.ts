import type { IncomingMessage } from "node:http";
import { isForeign } from "../../simulators/this-machine.ts";

/** What a request asks for; undefined when its target is neither a path nor a URL. */
export function readTarget(target = "/"): URL | undefined {
  // Not as a reference: "//rest/v1" would name a server.
  const url = target.startsWith("/") ? `http://gateway${target}` : target;
  return URL.canParse(url) ? new URL(url) : undefined;
}

/**
 * Whether a request needs a key and has none. As on a hosted project, all requests to the Data API need one; but Studio,
 * served from here, has none, and so may do everything. Other pages on this machine may read Studio's, and pages from
 * elsewhere nothing.
 */
export function isKeylessOutsider(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  url: URL,
): boolean {
  const hasKey = headers.apikey !== undefined ||
    headers.authorization !== undefined || url.searchParams.has("apikey");
  if (hasKey || method === "OPTIONS") return false;
  if (isForeign(headers)) return true;
  return /^\/rest(\/|$)/.test(plainPath(url)) &&
    headers["sec-fetch-site"] !== "same-origin";
}

/** The path as the most tolerant server would read it, in small letters. */
function plainPath({ pathname }: URL): string {
  let path = pathname;
  for (let before = ""; before !== path;) {
    before = path;
    path = path.replace(
      /%([0-9a-f]{2})/gi,
      (_, code) => String.fromCharCode(parseInt(code, 16)),
    );
  }
  const parts: string[] = [];
  for (const part of path.toLowerCase().split(/[/\\]+/)) {
    if (part === "..") parts.pop();
    else if (part !== "." && part.trim() !== "") parts.push(part.trim());
  }
  return `/${parts.join("/")}`;
}
