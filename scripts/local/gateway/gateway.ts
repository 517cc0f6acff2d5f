import { once } from "node:events";
import {
  Agent,
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { adminPagePath, sendPage } from "../admin-page/send-page.ts";
import { hostedLimits, nameRequest } from "../functions/hosted-limits.ts";
import { forwardRequest } from "./forward-request.ts";
import { isKeylessOutsider, readTarget } from "./keyless-request.ts";
import { answer, answerForFunction } from "./own-answer.ts";
import { takenPort } from "../processes/ports.ts";

/**
 * The Data API keeps a connection for ten minutes, so it closes none in the moment of its reuse. A function is asked on a
 * connection of its own: nobody says how long it keeps one.
 */
const toDataApi = new Agent({ keepAlive: true, timeout: 300_000 });

/** The servers behind the gateway; each may start later, or be down for a moment. */
type Upstreams = {
  dataApiPort(): number | undefined;
  hasFunction(name: string): boolean;
  functionPort(name: string): number | undefined;
  /** Makes the admins' page, which a hosted project does not serve. */
  buildAdminPage?(): Promise<string>;
  /** Receives what the log shall say of a function. */
  onLog?(functionName: string, line: string): void;
  /** How long a function may take for its answer where it is hosted. */
  answerMilliseconds?: number;
};

export type Gateway = {
  url: string;
  port: number;
  stop(): Promise<void>;
};

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
  const ofFunctions = /^\/(?:functions\/v1|api)(?:\/(([^/]*).*))?$/.exec(
    url.pathname,
  );
  if (ofFunctions) {
    // The edge runtime, too, passes the path from the function's name on.
    const [, path = "", name = ""] = ofFunctions;
    const called = { name, path: `/${path}${url.search}` };
    return handleForFunction(request, response, called, upstreams);
  }
  const isVisit = request.method === "GET" || request.method === "HEAD";
  if (
    isVisit && url.pathname === adminPagePath && upstreams.buildAdminPage
  ) {
    return void sendPage(response, upstreams.buildAdminPage);
  }
  const isPreflight = request.method === "OPTIONS" &&
    request.headers["access-control-request-method"] !== undefined;
  // PostgREST, too, answers it whatever there is behind the path (its `src/library/PostgREST/Cors.hs`).
  if (isPreflight) return answer(response, 204, {});
  if (isKeylessOutsider(request, url)) {
    const message = "No API key found in request";
    const hint = "No `apikey` request header or url param was found.";
    return answer(response, 401, { message, hint });
  }
  handleForDataApi(request, response, upstreams);
}

function handleForFunction(
  request: IncomingMessage,
  response: ServerResponse,
  { name, path }: { readonly name: string; readonly path: string },
  upstreams: Upstreams,
): void {
  if (!upstreams.hasFunction(name)) {
    return answerForFunction(response, "NOT_FOUND");
  }
  const port = upstreams.functionPort(name);
  if (port === undefined) return answerForFunction(response, "BOOT_ERROR");
  warnWhenOverdue(request, response, name, upstreams);
  const onUnreachable = (isListening: boolean) =>
    answerForFunction(response, isListening ? "WORKER_ERROR" : "BOOT_ERROR");
  forwardRequest(request, response, { port, path, onUnreachable });
}

/** Says in the log when a hosted project would have given up; here the request goes on. */
function warnWhenOverdue(
  request: IncomingMessage,
  response: ServerResponse,
  functionName: string,
  { onLog, answerMilliseconds = hostedLimits.answerMilliseconds }: Upstreams,
): void {
  const overdue = setTimeout(() => {
    const id = request.headers["webhook-id"];
    const subject = nameRequest(request.method, request.url, id);
    onLog?.(
      functionName,
      `${subject} has no answer after ${
        answerMilliseconds / 1000
      } s. A hosted project answers for the function then (504 IDLE_TIMEOUT): answer first, and go on with EdgeRuntime.waitUntil`,
    );
  }, answerMilliseconds);
  response.on("close", () => clearTimeout(overdue));
}

function handleForDataApi(
  request: IncomingMessage,
  response: ServerResponse,
  upstreams: Upstreams,
): void {
  const onUnreachable = () =>
    answer(response, 503, {
      code: "DATA_API_UNAVAILABLE",
      message: "The Data API is being started again: try again",
      details: null,
      hint: null,
    });
  const port = upstreams.dataApiPort();
  if (port === undefined) return onUnreachable();
  const path = request.url ?? "/";
  const agent = toDataApi;
  forwardRequest(request, response, { port, path, agent, onUnreachable });
}

/**
 * Starts the one address of the API: edge functions below /functions/v1 and /api, the admins' page at /admin-page,
 * Data API, Auth and Studio below the rest. Throws a `StackError` when the port is taken; port 0 takes a free one.
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
