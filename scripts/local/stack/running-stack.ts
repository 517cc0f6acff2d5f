import type { ChildService } from "../processes/child-service.ts";
import type { Functions } from "../functions/functions.ts";
import {
  publishableKey,
  secretKey,
} from "../functions/function-environment.ts";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import type { RunningStack } from "./stack-options.ts";

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

/** What a caller of the stack gets to know about it. */
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
