import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** A running simulator; `url` is its origin, without a slash at the end. */
export interface RunningSimulator {
  url: string;
  /** Drops all connections, also those of clients that wait for an answer. */
  stop(): Promise<void>;
}

export interface Address {
  /** 0 takes any free port. */
  port: number;
  /** Default 127.0.0.1. */
  host?: string;
}

interface Simulator {
  fetch: Parameters<typeof getRequestListener>[0];
  /** Resolves when every change so far is saved. */
  saved(): Promise<void>;
}

/**
 * Serves a simulator and opens it only when its port listens: a second simulator fails on the port before it touches
 * the file of the first. An answer leaves only when its change is saved. Rejects with Node's own error when the port is
 * taken (EADDRINUSE), and with the error of `open`.
 */
export async function serveSimulator(
  { port, host = "127.0.0.1" }: Address,
  open: () => Simulator,
): Promise<RunningSimulator> {
  // The keep-alive outlasts that of any client, so that no client reuses a connection in the moment the server closes it and sees an unscripted reset.
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
