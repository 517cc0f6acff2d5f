import type { ChildService } from "../processes/child-service.ts";
import type { Functions } from "../functions/functions.ts";
import type { ProjectKeys } from "./keys.ts";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import type { StackInfo } from "./stack-info.ts";

export type RunningStack = {
  info: StackInfo;
  postgres: PostgresServer;
  functions: Functions;
  /** Behind the gateway; changes when the Data API starts again. */
  dataApiPort(): number | undefined;
  /** The process of the Data API; changes when it starts again. */
  dataApiPid(): number | undefined;
  /** Rejects when a service ends by itself and is not started again. */
  failed: Promise<never>;
  /** Ends every process and frees every port. Can be called again. */
  stop(): Promise<void>;
};

type Parts = {
  apiUrl: string;
  dbUrl: string;
  twilioUrl: string;
  elevenLabsUrl: string;
  mailUrl: string | null;
  live: string[];
  simulated: StackInfo["simulated"];
  keys: ProjectKeys;
  postgres: PostgresServer;
  functions: Functions;
  dataApi: ChildService;
  stop(): Promise<void>;
};

/** Composes the running stack from its services. */
export function describeRunning(parts: Parts): RunningStack {
  const { apiUrl, dbUrl, keys, postgres, functions, dataApi } = parts;
  return {
    info: {
      apiUrl,
      studioUrl: apiUrl,
      dbUrl,
      publishableKey: keys.publishable[0],
      secretKey: keys.secret[0],
      twilioUrl: parts.twilioUrl,
      elevenLabsUrl: parts.elevenLabsUrl,
      mailUrl: parts.mailUrl,
      live: parts.live,
      simulated: parts.simulated,
      pid: process.pid,
    },
    postgres,
    functions,
    dataApiPort: () => dataApi.port,
    dataApiPid: () => dataApi.pid,
    failed: postgres.failed,
    stop: parts.stop,
  };
}
