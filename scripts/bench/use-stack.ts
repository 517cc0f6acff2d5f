import postgres from "postgres";
import type { StackUnderTest } from "../end-to-end/stack-under-test.ts";
import { createElevenLabsControlClient } from "../simulators/elevenlabs/control-client.ts";
import { createTwilioControlClient } from "../simulators/twilio/control-client.ts";
import { functionVariables } from "../stack/function-variables.ts";
import type { RunningStack } from "../stack/stack-options.ts";
import { startThrowawayStack } from "../stack/throwaway-stack.ts";
import { connect } from "../supabase-client.ts";
import type { Bench } from "./measurement.ts";

/** A whole stack with ports and data of its own, as a measurement sees it. */
export interface MeasuredStack extends Omit<StackUnderTest, "database"> {
  readonly running: RunningStack;
  /** As the superuser, to prepare and to look; what is measured goes other ways. */
  readonly sql: postgres.Sql;
}

/** Nothing from the checkout's `.env`, which may hold real credentials: an empty variable takes one of the file away. */
const nothingReal = Object.fromEntries(
  functionVariables.map((name) => [name, ""]),
);

/**
 * Starts a stack for some work, and stops it afterwards, also when the work fails or everything is to be stopped.
 *
 * @param env the functions' environment, beside that of the simulators
 */
export async function useStack<Result>(
  { root, onLog, onProgress, stopped }: Bench,
  env: Readonly<Record<string, string>>,
  work: (stack: MeasuredStack) => Promise<Result>,
): Promise<Result> {
  onProgress("starting a stack");
  const functionLogs: string[] = [];
  const running = await startThrowawayStack({
    root,
    env: { ...nothingReal, ...env },
    onLog(service, line) {
      functionLogs.push(line);
      onLog(service, line);
    },
  });
  const { info } = running;
  const sql = postgres(running.postgres.adminUrl, {
    max: 2,
    onnotice: () => {},
  });
  try {
    const working = work({
      running,
      sql,
      info,
      server: connect(info.apiUrl, info.secretKey),
      twilio: createTwilioControlClient(info.twilioUrl),
      elevenLabs: createElevenLabsControlClient(info.elevenLabsUrl),
      functionLogs,
    });
    return await Promise.race([working, running.failed, stopped]);
  } finally {
    await sql.end({ timeout: 1 });
    await running.stop();
  }
}
