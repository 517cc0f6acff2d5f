import type { ChildService } from "./child-service.ts";
import type { Functions } from "./functions.ts";
import { publishableKey, secretKey } from "./platform-variables.ts";
import type { PostgresServer } from "./postgres-server.ts";
import type { RunningStack } from "./stack-options.ts";

type Parts = {
  apiUrl: string;
  dbUrl: string;
  twilio: { url: string; isReal: boolean };
  elevenLabs: { url: string; isReal: boolean };
  mailUrl: string | null;
  postgres: PostgresServer;
  functions: Functions;
  dataApi: ChildService;
  stop(): Promise<void>;
};

/** What a caller of the stack gets to know about it. */
export function describeRunning(parts: Parts): RunningStack {
  const { apiUrl, dbUrl, twilio, elevenLabs } = parts;
  const { postgres, functions, dataApi } = parts;
  return {
    info: {
      apiUrl,
      studioUrl: apiUrl,
      dbUrl,
      publishableKey,
      secretKey,
      twilioUrl: twilio.url,
      elevenLabsUrl: elevenLabs.url,
      mailUrl: parts.mailUrl,
      pid: process.pid,
    },
    usesRealTwilio: twilio.isReal,
    usesRealElevenLabs: elevenLabs.isReal,
    postgres,
    functions,
    dataApiPort: () => dataApi.port,
    failed: postgres.failed,
    stop: parts.stop,
  };
}
