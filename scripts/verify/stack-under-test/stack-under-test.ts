import postgres from "postgres";
import {
  type Client,
  connect,
} from "../../commands/project/supabase-client.ts";
import { root as checkout } from "../../local/root.ts";
import type { Settings } from "../../local/stack/settings.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import type { RunningStack } from "../../local/stack/running-stack.ts";
import type { StackOptions } from "../../local/stack/stack-options.ts";
import { startThrowawayStack } from "../../local/stack/throwaway-stack.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { simulatorKey } from "../../local/vendors/vendors.ts";
import { bundlesUnderTest } from "./bundles-under-test.ts";
import { waitUntil } from "../../local/wait-until.ts";
import {
  createElevenLabsControlClient,
  type ElevenLabsControlClient,
} from "../../simulators/elevenlabs/control-client.ts";
import {
  createTwilioControlClient,
  type TwilioControlClient,
} from "../../simulators/twilio/control-client.ts";

/** A whole stack with its own ports and data, so that tests run beside `npm start` and beside each other. */
export interface StackUnderTest {
  readonly info: StackInfo;
  /** A client with the secret key. */
  readonly server: Client;
  /** A connection as `postgres`, which owns the tables. */
  readonly database: postgres.Sql;
  readonly twilio: TwilioControlClient;
  readonly elevenLabs: ElevenLabsControlClient;
  /** Every line that the functions logged so far. */
  readonly functionLogs: readonly string[];
  readonly running: Awaited<ReturnType<typeof startThrowawayStack>>;
  readonly stop: () => Promise<void>;
}

/** The ElevenLabs simulator's account, as settings: functions verify ids, import numbers and place calls. */
export const elevenLabsAccount = {
  ELEVENLABS_API_KEY: simulatorKey,
  ELEVENLABS_AGENT_ID: localAgent.agentId,
  ELEVENLABS_IMPORT: "true",
} as const;

/**
 * Starts a stack with the functions as they are deployed. They get these settings, and no settings of this machine's
 * developer. Throws what `startStack` throws.
 */
export async function startStackUnderTest(
  { root = checkout, onLog, ...options }:
    & Partial<
      Pick<
        StackOptions,
        | "root"
        | "catchMail"
        | "functionsAnswerLast"
        | "keys"
        | "linkToAdminPage"
        | "maxRows"
        | "onLog"
      >
    >
    & { readonly settings: Settings },
): Promise<StackUnderTest> {
  const functionLogs: string[] = [];
  const running = await startThrowawayStack({
    root,
    functions: await bundlesUnderTest(root),
    ...options,
    onLog(service, line) {
      functionLogs.push(line);
      onLog?.(service, line);
    },
  });
  const { info } = running;
  const database = postgres(info.dbUrl, { max: 1, onnotice: () => {} });
  // Suites share a stack, and buy more than a founder would by default.
  await database`
    update public.provisioning_settings
    set max_purchases_per_hour = 10000, max_purchases_per_day = 10000, max_monthly_cost = 10000, max_numbers_per_user = 100`;
  return {
    info,
    server: connect(info.apiUrl, info.secretKey),
    database,
    twilio: createTwilioControlClient(info.twilioUrl),
    elevenLabs: createElevenLabsControlClient(info.elevenLabsUrl),
    functionLogs,
    running,
    async stop() {
      await database.end({ timeout: 1 });
      await running.stop();
    },
  };
}

/** Kills the processes of a function, and waits until new ones listen. */
export async function killFunction(
  { functions }: Pick<RunningStack, "functions">,
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
