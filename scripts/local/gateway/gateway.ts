import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { forwardRequest } from "./forward-request.ts";
import { isKeylessOutsider, readTarget } from "./keyless-request.ts";
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

/** So that browsers may read the gateway's own answers, as those of the servers behind it. */
const forBrowsers = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-allow-methods": "*",
};

function answer(response: ServerResponse, status: number, body: object): void {
  // A browser asks first whether it may ask; only what follows says what is wrong.
  if (response.req.method === "OPTIONS") {
    response.writeHead(204, forBrowsers).end();
    return;
  }
  const headers = { ...forBrowsers, "content-type": "application/json" };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

function answerError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  answer(response, status, { error: { code, message } });
}

function handle(
  request: IncomingMessage,
  response: ServerResponse,
  upstreams: Upstreams,
): void {
  const url = readTarget(request.url);
  if (url === undefined) {
    const message = "The request's target is no path";
    return answer(response, 400, { message });
  }
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
