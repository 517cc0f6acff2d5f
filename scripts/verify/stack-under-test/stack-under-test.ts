import { root } from "../../local/root.ts";
import { after, before } from "node:test";
import postgres from "postgres";
import {
  createElevenLabsControlClient,
  type ElevenLabsControlClient,
} from "../../simulators/elevenlabs/control-client.ts";
import {
  createTwilioControlClient,
  type TwilioControlClient,
} from "../../simulators/twilio/control-client.ts";
import type { Settings } from "../../local/stack/settings.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import type { RunningStack } from "../../local/stack/running-stack.ts";
import type { StackOptions } from "../../local/stack/stack-options.ts";
import { startThrowawayStack } from "../../local/stack/throwaway-stack.ts";
import {
  type Client,
  connect,
} from "../../commands/project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";

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
  /** Kills the processes of a function, and waits until others listen in their place. */
  readonly killFunction: (name: string) => Promise<void>;
}

interface StartedStack {
  readonly running: RunningStack;
  readonly underTest: StackUnderTest;
}

/** By what they were started with: the suites of a file share them. */
const started = new Map<string, Promise<StartedStack>>();

after(async () => {
  for (const starting of started.values()) {
    const { underTest, running } = await starting;
    await underTest.database.end();
    await running.stop();
  }
});

async function start(
  settings: Settings,
  options: Pick<StackOptions, "catchMail">,
): Promise<StartedStack> {
  const functionLogs: string[] = [];
  const running = await startThrowawayStack({
    root,
    settings,
    ...options,
    onLog: (_service, line) => functionLogs.push(line),
  });
  const { info } = running;
  return {
    running,
    underTest: {
      info,
      server: connect(info.apiUrl, info.secretKey),
      database: postgres(info.dbUrl, { max: 1, onnotice: () => {} }),
      twilio: createTwilioControlClient(info.twilioUrl),
      elevenLabs: createElevenLabsControlClient(info.elevenLabsUrl),
      functionLogs,
      killFunction: (name) => killFunction(running, name),
    },
  };
}

async function killFunction(
  { functions }: RunningStack,
  name: string,
): Promise<void> {
  const killed = functions.pids(name);
  for (const pid of killed) process.kill(pid, "SIGKILL");
  await waitUntil(`"${name}" is started again`, () => {
    const pids = functions.pids(name);
    const isBack = pids.length > 0 && !pids.some((pid) => killed.includes(pid));
    return Promise.resolve(isBack && functions.nextPort(name) || undefined);
  });
}

/**
 * Starts a stack before the tests of a suite, unless another suite of the file uses the same already, and ends it after the
 * file. Its functions find these settings and none that this machine's owner has made: `ELEVENLABS_API_KEY` with the
 * simulator's own key, for example, makes them check ids.
 */
export function useStack(
  settings: Settings = {},
  options: Pick<StackOptions, "catchMail"> = {},
): () => StackUnderTest {
  const key = JSON.stringify([settings, options]);
  let underTest: StackUnderTest | undefined;

  before(async () => {
    const starting = started.get(key) ?? start(settings, options);
    started.set(key, starting);
    ({ underTest } = await starting);
  });

  return () => {
    if (underTest === undefined) throw new Error("The stack is not ready yet");
    return underTest;
  };
}
