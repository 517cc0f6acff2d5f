import type { ChildService } from "../processes/child-service.ts";
import type { Functions } from "../functions/functions.ts";
import {
  publishableKey,
  secretKey,
} from "../functions/function-environment.ts";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import type { StackInfo } from "./stack-info.ts";

export type RunningStack = {
  info: StackInfo;
  postgres: PostgresServer;
  functions: Functions;
  /** Behind the gateway; another one whenever the Data API was started again. */
  dataApiPort(): number | undefined;
  /** Rejects when a service that is not started again ends by itself. */
  failed: Promise<never>;
  /** Ends every process and gives every port back. Can be called again. */
  stop(): Promise<void>;
};

type Parts = {
  apiUrl: string;
  dbUrl: string;
  twilioUrl: string;
  elevenLabsUrl: string;
  mailUrl: string | null;
  live: string[];
  postgres: PostgresServer;
  functions: Functions;
  dataApi: ChildService;
  stop(): Promise<void>;
};

/** Composes what the stack's caller gets. */
export function describeRunning(parts: Parts): RunningStack {
  const { apiUrl, dbUrl, postgres, functions, dataApi } = parts;
  return {
    info: {
      apiUrl,
      studioUrl: apiUrl,
      dbUrl,
      publishableKey,
      secretKey,
      twilioUrl: parts.twilioUrl,
      elevenLabsUrl: parts.elevenLabsUrl,
      mailUrl: parts.mailUrl,
      live: parts.live,
      pid: process.pid,
    },
    postgres,
    functions,
    dataApiPort: () => dataApi.port,
    failed: postgres.failed,
    stop: parts.stop,
  };
}
