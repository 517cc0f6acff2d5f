import { once } from "node:events";
import { createServer } from "node:http";
import { startGateway } from "../../../../local/gateway/gateway.ts";
import { forwardRequest } from "../../../../local/gateway/forward-request.ts";

interface Upstreams {
  dataApiPort(): Promise<number | undefined>;
  runtimePort(): number | undefined;
}

/** Starts the one address of a project, before what is behind it: each may start at its first request. */
export async function startFrontDoor({ dataApiPort, runtimePort }: Upstreams) {
  let port: number | undefined;
  const gateway = await startGateway(0, {
    dataApiPort: () => port,
    hasFunction: () => true,
    functionPort: runtimePort,
  });
  const server = createServer(
    { keepAliveTimeout: 600_000 },
    async (request, response) => {
      const onUnreachable = () => void response.writeHead(503).end();
      if (!request.url?.startsWith("/functions/")) {
        port = await dataApiPort().catch(() => undefined);
      }
      const path = request.url ?? "/";
      forwardRequest(request, response, {
        port: gateway.port,
        path,
        onUnreachable,
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
