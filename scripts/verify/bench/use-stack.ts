import postgres from "postgres";
import type { StackUnderTest } from "../stack-under-test/stack-under-test.ts";
import { createElevenLabsControlClient } from "../../simulators/elevenlabs/control-client.ts";
import { createTwilioControlClient } from "../../simulators/twilio/control-client.ts";
import type { Settings } from "../../local/stack/settings.ts";
import type { RunningStack } from "../../local/stack/running-stack.ts";
import { startThrowawayStack } from "../../local/stack/throwaway-stack.ts";
import { connect } from "../../commands/project/supabase-client.ts";
import type { Bench } from "./measurement.ts";

/** A whole stack with ports and data of its own, as a measurement sees it. */
export interface MeasuredStack
  extends Omit<StackUnderTest, "database" | "killFunction"> {
  readonly running: RunningStack;
  /** As the superuser, to prepare and to look; what is measured goes other ways. */
  readonly sql: postgres.Sql;
}

/**
 * Starts a stack for some work, and stops it afterwards, also when the work fails or everything is to be stopped.
 *
 * @param settings what the functions are told beside the simulators' addresses
 */
export async function useStack<Result>(
  { root, onLog, onProgress, stopped }: Bench,
  settings: Settings,
  work: (stack: MeasuredStack) => Promise<Result>,
): Promise<Result> {
  onProgress("starting a stack");
  const functionLogs: string[] = [];
  const running = await startThrowawayStack({
    root,
    settings,
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
