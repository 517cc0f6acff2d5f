import { join } from "node:path";
import { after, before } from "node:test";
import postgres from "postgres";
import {
  createElevenLabsControlClient,
  type ElevenLabsControlClient,
} from "../simulators/elevenlabs/control-client.ts";
import {
  createTwilioControlClient,
  type TwilioControlClient,
} from "../simulators/twilio/control-client.ts";
import type { StackInfo } from "../stack/stack-info.ts";
import type { RunningStack, StackOptions } from "../stack/stack-options.ts";
import { startThrowawayStack } from "../stack/throwaway-stack.ts";
import { type Client, connect } from "../supabase-client.ts";

/** The checkout. */
export const root = join(import.meta.dirname, "..", "..");

/** A whole stack with ports and data of its own, so that tests run beside `npm start` and beside each other. */
export interface StackUnderTest {
  readonly info: StackInfo;
  /** With the secret key. */
  readonly server: Client;
  /** As the owner of everything. */
  readonly database: postgres.Sql;
  readonly twilio: TwilioControlClient;
  readonly elevenLabs: ElevenLabsControlClient;
  /** Every line that the functions logged so far. */
  readonly functionLogs: readonly string[];
}

/**
 * Starts a stack before the tests of a file and ends it after them. Its functions find the given variables:
 * `ELEVENLABS_API_KEY` with the simulator's own key, for example, makes them check ids.
 */
export function useStack(
  env: Readonly<Record<string, string>> = {},
  { catchMail = false }: Pick<StackOptions, "catchMail"> = {},
): () => StackUnderTest {
  let running: RunningStack | undefined;
  let underTest: StackUnderTest | undefined;
  const functionLogs: string[] = [];

  before(async () => {
    running = await startThrowawayStack({
      root,
      env,
      catchMail,
      onLog: (_service, line) => functionLogs.push(line),
    });
    const { info } = running;
    underTest = {
      info,
      server: connect(info.apiUrl, info.secretKey),
      database: postgres(info.dbUrl, { max: 1, onnotice: () => {} }),
      twilio: createTwilioControlClient(info.twilioUrl),
      elevenLabs: createElevenLabsControlClient(info.elevenLabsUrl),
      functionLogs,
    };
  });

  after(async () => {
    await underTest?.database.end();
    await running?.stop();
  });

  return () => {
    if (underTest === undefined) throw new Error("The stack is not ready yet");
    return underTest;
  };
}
