import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";

type ReceivedRequest = {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
};

/** For tests: an HTTP server that keeps the requests it receives. */
export type Receiver = {
  url: string;
  requests: ReceivedRequest[];
  paths(): string[];
  /** Answers the requests to /never. */
  release(): void;
  stop(): void;
};

/** Answers /status/<n> with that status, /redirect/<n> with a redirect, /never when released, and all else with 200. */
export async function startReceiver(): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  const waiting: ServerResponse[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    requests.push({
      path,
      headers: request.headers,
      body: await text(request),
    });
    const [, kind, status] = path.split("/");
    if (kind === "never") {
      waiting.push(response);
      return;
    }
    if (kind === "redirect") response.setHeader("location", "/redirected");
    if (kind === "status" || kind === "redirect") {
      response.statusCode = Number(status);
    }
    response.end("answer");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    paths: () => requests.map(({ path }) => path),
    release: () => {
      for (const response of waiting.splice(0)) response.end();
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
