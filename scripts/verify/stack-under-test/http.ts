import { once } from "node:events";
import {
  type Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import { buffer } from "node:stream/consumers";

/** A request to send, or to send again. */
export interface Message {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A whole answer. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Headers that belong to one connection (RFC 9110, 7.6.1), or follow from the body. */
const OWN_TO_CONNECTION = [
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
];

/** Reads a request to its end. */
export async function receive(incoming: IncomingMessage): Promise<Message> {
  return {
    method: incoming.method ?? "GET",
    path: incoming.url ?? "/",
    headers: withoutConnection(incoming.headers),
    body: await buffer(incoming),
  };
}

interface Sending {
  readonly signal?: AbortSignal;
  /** Keeps connections; without it, each message has its own connection. */
  readonly agent?: Agent;
}

/**
 * Sends a message and reads the whole answer.
 *
 * @throws {Error} when the connection breaks or the signal aborts
 */
export async function send(
  { method, path, headers, body }: Message,
  origin: string,
  { signal, agent }: Sending = {},
): Promise<Answer> {
  const outgoing = request(new URL(path, origin), {
    method,
    headers: { ...headers, "content-length": body.length },
    agent: agent ?? false,
    ...signal === undefined ? {} : { signal },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once("response", resolve);
    outgoing.on("error", reject);
  });
  outgoing.end(body);
  const incoming = await answered;
  const answer = {
    status: incoming.statusCode ?? 502,
    headers: withoutConnection(incoming.headers),
    body: await buffer(incoming),
  };
  return answer;
}

function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !OWN_TO_CONNECTION.includes(name)),
  );
}

/** A running HTTP server; `url` is its origin, without a slash at the end. */
export interface LocalServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves HTTP on a free port of this machine. A handler that throws resets the connection, as a network does. */
export async function serveLocally(
  handle: (request: IncomingMessage, answer: ServerResponse) => Promise<void>,
): Promise<LocalServer> {
  // Longer than any client keeps a connection, so that only scripted resets happen.
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
