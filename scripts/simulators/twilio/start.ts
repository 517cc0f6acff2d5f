import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import { FaultList } from "./faults/fault-list.ts";
import {
  type AreaCodeTable,
  readAreaCodeTable,
} from "./inventory/area-code-table.ts";
import { RequestLog } from "./requests/request-log.ts";
import type { Credential } from "./simulation.ts";
import { type Journal, memoryJournal, openJournal } from "./state/journal.ts";
import { SimulatorState } from "./state/simulator-state.ts";

/** A running simulator; `url` is its origin, without a slash at the end. */
export interface TwilioSimulator {
  url: string;
  /** Drops all connections, also those that wait for an answer. */
  stop(): Promise<void>;
}

export interface TwilioSimulatorOptions {
  /** 0 takes any free port. */
  port: number;
  /** 127.0.0.1 unless told. */
  host?: string;
  /** Keeps numbers, bill, settings and inventory across restarts; one simulator per file. Without it they end with the process. */
  stateFile?: string;
  accountSid: string;
  authToken: string;
  apiKeys?: readonly Credential[];
  /** The repository's own table unless told. */
  areaCodes?: AreaCodeTable;
}

/** Starts a simulator. Rejects with Node's own error when it cannot listen (EADDRINUSE), and throws when the state file is not usable. */
export async function startTwilioSimulator(
  options: TwilioSimulatorOptions,
): Promise<TwilioSimulator> {
  const { port, host = "127.0.0.1", accountSid, authToken } = options;
  const table = options.areaCodes ?? readAreaCodeTable();
  const account = { sid: accountSid, secret: authToken };

  // The keep-alive outlasts that of any client, so that no client reuses a
  // connection in the moment the server closes it and sees a reset nobody ordered.
  const server = createServer({ keepAliveTimeout: 600_000 });
  server.listen(port, host);
  await once(server, "listening");

  // Opened after listening, so that a second simulator fails on the port before it
  // touches the file of the first.
  const { journal, state } = restore(options.stateFile, table, server);
  const app = createApp({
    accountSid,
    credentials: [account, ...options.apiKeys ?? []],
    state,
    faults: new FaultList(state.settings.seed),
    requests: new RequestLog(),
  });
  server.on("request", getRequestListener(app.fetch));

  const address = server.address();
  const actualPort = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://${host}:${actualPort ?? port}`,
    async stop() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      journal.close();
    },
  };
}

/** The state as the file left it; closes the server when the file is not usable. */
function restore(
  stateFile: string | undefined,
  table: AreaCodeTable,
  server: Server,
): { journal: Journal; state: SimulatorState } {
  try {
    const journal = stateFile === undefined
      ? memoryJournal()
      : openJournal(stateFile);
    return { journal, state: new SimulatorState(journal, table) };
  } catch (error) {
    server.close();
    throw error;
  }
}
