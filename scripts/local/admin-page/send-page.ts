import type { ServerResponse } from "node:http";

/** Where the gateway serves the page. */
export const adminPagePath = "/admin-page";

/** What a meta element cannot say: no other page shows this one in a frame. */
const headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Answers a visit with the page as its files are now, or says why it cannot be made of them. */
export async function sendPage(
  response: ServerResponse,
  build: () => Promise<string>,
): Promise<void> {
  try {
    const page = await build();
    response.writeHead(200, headers).end(page);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = { "content-type": "text/plain; charset=utf-8" };
    response.writeHead(503, { ...headers, ...text }).end(`${reason}\n`);
  }
}
