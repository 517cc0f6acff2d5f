import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { startGateway } from "../../../../local/gateway/gateway.ts";
import { answerAuth, type AuthOfProject } from "./auth-of-project.ts";
import { forwardRequest } from "../../../../local/gateway/forward-request.ts";

interface Upstreams {
  readonly auth: AuthOfProject;
  dataApiPort(): Promise<number | undefined>;
  runtimePort(): number | undefined;
}

/** Starts the one address of a project, before what is behind it: each may start at its first request. */
export async function startFrontDoor(
  { dataApiPort, runtimePort, auth }: Upstreams,
) {
  let port: number | undefined;
  const gateway = await startGateway(0, {
    dataApiPort: () => port,
    hasFunction: () => true,
    functionPort: runtimePort,
  });
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? "/";
    // The platform's is always there: no time of a function or of the doctor runs out while it starts.
    if (path !== "/auth/v1/settings") port = await dataApiPort();
    if (await answerAuth(request, response, auth)) return;
    const onUnreachable = () => void response.writeHead(503).end();
    forwardRequest(request, response, {
      port: gateway.port,
      path,
      onUnreachable,
    });
  }
  const server = createServer(
    { keepAliveTimeout: 600_000 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await gateway.stop();
    },
  };
}
