import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";

/** A running HTTP server; `url` is its origin, without a slash at the end. */
export interface LocalServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves HTTP on a free port of this machine. A handler that throws resets the connection, as a network does. */
export async function serveLocally(
  handle: (request: IncomingMessage, answer: ServerResponse) => Promise<void>,
): Promise<LocalServer> {
  // Longer than any client keeps a connection, so that no reset happens that nobody ordered.
  const server = createServer(
    { keepAliveTimeout: 600_000 },
    (request, answer) => {
      handle(request, answer).catch(() => request.socket.resetAndDestroy());
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
