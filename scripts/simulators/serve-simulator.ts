import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** A running simulator; `url` is its origin, without a slash at the end. */
export interface RunningSimulator {
  url: string;
  /** Drops all connections, also those that wait for an answer. */
  stop(): Promise<void>;
}

export interface Address {
  /** 0 takes any free port. */
  port: number;
  /** 127.0.0.1 unless told. */
  host?: string;
}

interface Simulator {
  fetch: Parameters<typeof getRequestListener>[0];
  /** Resolves when every change until now is kept. */
  saved(): Promise<void>;
}

/**
 * Serves a simulator, which is opened only after its port listens, so that a second one fails on the port before it
 * touches the file of the first. Answers only when the change that the answer tells of is kept. Rejects with Node's own
 * error when it cannot listen (EADDRINUSE), and with that of `open`.
 */
export async function serveSimulator(
  { port, host = "127.0.0.1" }: Address,
  open: () => Simulator,
): Promise<RunningSimulator> {
  // The keep-alive outlasts that of any client, so that no client reuses a
  // connection in the moment the server closes it and sees a reset that nobody scripted.
  const server = createServer({ keepAliveTimeout: 600_000 });
  server.listen(port, host);
  await once(server, "listening");
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };

  let simulator: Simulator;
  try {
    simulator = open();
  } catch (error) {
    await close();
    throw error;
  }
  const listener = getRequestListener(async (request, env) => {
    const response = await simulator.fetch(request, env);
    await simulator.saved();
    return response;
  });
  server.on("request", listener);

  const address = server.address();
  const actualPort = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://${host}:${actualPort ?? port}`,
    async stop() {
      if (!server.listening) return;
      await close();
      await simulator.saved();
    },
  };
}
