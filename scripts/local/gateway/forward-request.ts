import type { IncomingMessage, ServerResponse } from "node:http";
import { request } from "node:http";
import { pipeline } from "node:stream";

/** Hop-by-hop headers (RFC 9110, 7.6.1) belong to one connection, and each connection makes its own. */
const hopByHop = ["connection", "keep-alive", "te", "trailer", "upgrade"];

type Target = {
  port: number;
  path: string;
  /** Called when the target is unreachable or goes away before it answered anything. */
  onUnreachable: () => void;
};

/**
 * Forwards a request to a port of this machine and its answer back, both as streams and otherwise unchanged. Adds the
 * client and the host in the usual x-forwarded headers.
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
    // Each request has its own connection: the other side may close a kept connection in the moment of its reuse.
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
