import type { IncomingMessage, ServerResponse } from "node:http";
import { request } from "node:http";
import { pipeline } from "node:stream";

/** Hop-by-hop headers (RFC 9110, 7.6.1) are the connection's own and are made anew on the next one. */
const hopByHop = ["connection", "keep-alive", "te", "trailer", "upgrade"];

type Target = {
  port: number;
  path: string;
  /** Called, when nothing was answered yet, if the target cannot be reached or goes away. */
  onUnreachable: () => void;
};

/**
 * Hands a request on to a port of this machine, and its answer back, both as streams and otherwise unchanged; who asked,
 * and for what host, is added in the usual x-forwarded headers.
 */
export function forwardRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { port, path, onUnreachable }: Target,
): void {
  const headers = { ...incoming.headers };
  for (const name of hopByHop) delete headers[name];
  headers["x-forwarded-for"] ??= incoming.socket.remoteAddress;
  headers["x-forwarded-host"] ??= incoming.headers.host;
  headers["x-forwarded-proto"] ??= "http";

  const upstream = request({
    host: "127.0.0.1",
    port,
    path,
    method: incoming.method,
    headers,
    // A connection of its own: one that is kept may be closed by the other side in the moment it is used again.
    agent: false,
  });
  upstream.on("response", (answer) => {
    outgoing.writeHead(
      answer.statusCode ?? 502,
      answer.statusMessage,
      answer.rawHeaders,
    );
    pipeline(answer, outgoing, () => {});
  });
  upstream.on("error", () => {
    if (outgoing.headersSent) outgoing.destroy();
    else onUnreachable();
  });
  outgoing.on("close", () => upstream.destroy());
  pipeline(incoming, upstream, () => {});
}
