import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { forwardRequest } from "./forward-request.ts";
import { takenPort } from "../processes/ports.ts";

/** The servers behind the gateway; each may start later, or be down for a moment. */
type Upstreams = {
  dataApiPort(): number | undefined;
  hasFunction(name: string): boolean;
  functionPort(name: string): number | undefined;
};

export type Gateway = {
  url: string;
  port: number;
  stop(): Promise<void>;
};

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function answerError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  answer(response, status, { error: { code, message } });
}

/** Studio, served from here, calls the Data API without a key; all others need one, as on a hosted project. */
function isKeylessOutsider(request: IncomingMessage, url: URL): boolean {
  if (!url.pathname.startsWith("/rest/v1")) return false;
  if (request.method === "OPTIONS") return false;
  const { apikey, authorization } = request.headers;
  const hasKey = apikey !== undefined || authorization !== undefined ||
    url.searchParams.has("apikey");
  return !hasKey && request.headers["sec-fetch-site"] !== "same-origin";
}

function handle(
  request: IncomingMessage,
  response: ServerResponse,
  upstreams: Upstreams,
): void {
  const url = new URL(request.url ?? "/", "http://gateway");
  const match = /^\/(?:functions\/v1|api)\/(([^/]+).*)$/.exec(url.pathname);
  const name = match?.[2];
  if (name !== undefined) {
    if (!upstreams.hasFunction(name)) {
      const message = `There is no function "${name}"`;
      answerError(response, 404, "FUNCTION_NOT_FOUND", message);
      return;
    }
    const onUnreachable = () =>
      answerError(
        response,
        503,
        "FUNCTION_UNAVAILABLE",
        `Function "${name}" is not running at the moment: try again`,
      );
    const port = upstreams.functionPort(name);
    if (port === undefined) return onUnreachable();
    // The edge runtime, too, passes the path from the function's name on.
    const path = `/${match?.[1]}${url.search}`;
    return forwardRequest(request, response, { port, path, onUnreachable });
  }
  if (isKeylessOutsider(request, url)) {
    const message = "No API key found in request";
    const hint = "No `apikey` request header or url param was found.";
    return answer(response, 401, { message, hint });
  }
  const onUnreachable = () =>
    answerError(
      response,
      503,
      "DATA_API_UNAVAILABLE",
      "The Data API is not running at the moment: try again",
    );
  const port = upstreams.dataApiPort();
  if (port === undefined) return onUnreachable();
  const path = request.url ?? "/";
  forwardRequest(request, response, { port, path, onUnreachable });
}

/**
 * Starts the one address of the API: edge functions below /functions/v1 and /api, Data API, Auth and Studio below the
 * rest. Throws a `StackError` when the port is taken; port 0 takes a free one.
 */
export async function startGateway(
  port: number,
  upstreams: Upstreams,
): Promise<Gateway> {
  // Longer than any client keeps a connection, so that no client reuses a connection in the moment the gateway closes it.
  const server = createServer(
    { keepAliveTimeout: 600_000 },
    (request, response) => handle(request, response, upstreams),
  );
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch((cause) => {
    throw takenPort(port, "API", { cause });
  });
  const address = server.address();
  const actual = typeof address === "object" && address !== null
    ? address.port
    : port;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
