import type { Agent, IncomingMessage, ServerResponse } from "node:http";
import { request } from "node:http";
import { pipeline } from "node:stream";

/** Hop-by-hop headers (RFC 9110, 7.6.1) belong to one connection, and each connection makes its own. */
const hopByHop = ["connection", "keep-alive", "te", "trailer", "upgrade"];

/** The same header fields, which are names and values in turn. */
function withoutHopByHop(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, index) => {
    const name = rawHeaders[index - index % 2]?.toLowerCase() ?? "";
    return !hopByHop.includes(name);
  });
}

type Target = {
  port: number;
  path: string;
  /** Keeps connections, to a server that never closes one first. Without it, each request has its own. */
  agent?: Agent;
  /** Called when nothing listens on the port, or when what listens there goes away before it answered anything. */
  onUnreachable: (isListening: boolean) => void;
};

/**
 * Forwards a request to a port of this machine and its answer back, both as streams and otherwise unchanged. Adds the
 * client and the host in the usual x-forwarded headers.
 */
export function forwardRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { port, path, agent, onUnreachable }: Target,
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
    agent: agent ?? false,
  });
  let isAnswered = false;
  upstream.on("response", (answer) => {
    isAnswered = true;
    outgoing.writeHead(
      answer.statusCode ?? 502,
      answer.statusMessage,
      withoutHopByHop(answer.rawHeaders),
    );
    pipeline(answer, outgoing, () => {});
  });
  // A target may answer before it has the whole body, and hang up on the rest: the answer counts.
  upstream.on("error", (error: NodeJS.ErrnoException) => {
    const isListening = error.code !== "ECONNREFUSED";
    if (!isAnswered && !outgoing.headersSent) onUnreachable(isListening);
  });
  outgoing.on("close", () => upstream.destroy());
  incoming.pipe(upstream);
}
