import { join } from "node:path";
import { z } from "zod";
import { simulatedTwilio } from "../../../local/vendors/vendors.ts";
import {
  createTwilioControlClient,
  type TwilioControlClient,
} from "../../../simulators/twilio/control-client.ts";
import { type MeasuredStack, withStack } from "../measured-stack.ts";
import type { Bench } from "../measurement.ts";
import { startChild } from "../start-child.ts";

/** A simulated Twilio in a process of its own. */
export interface SlowTwilio {
  readonly url: string;
  readonly pid: number;
  /** The settings with which a stack buys from it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly control: TwilioControlClient;
  /** From now on each answer takes so long. */
  slowDown(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a stack that buys from a simulated Twilio beside it for some work, and stops both afterwards. */
export async function withSlowTwilio<Result>(
  bench: Bench,
  work: (stack: MeasuredStack, twilio: SlowTwilio) => Promise<Result>,
): Promise<Result> {
  const twilio = await startSlowTwilio();
  try {
    return await withStack(
      bench,
      twilio.settings,
      (stack) => work(stack, twilio),
    );
  } finally {
    await twilio.stop();
  }
}

/** Throws when it cannot start. */
async function startSlowTwilio(): Promise<SlowTwilio> {
  const child = await startChild(
    join(import.meta.dirname, "twilio-process.ts"),
  );
  const url = z.string().parse(child.greeting);
  const control = createTwilioControlClient(url);
  return {
    url,
    pid: child.pid,
    settings: {
      TWILIO_API_BASE_URL: url,
      TWILIO_ACCOUNT_SID: simulatedTwilio.accountSid,
      TWILIO_AUTH_TOKEN: simulatedTwilio.authToken,
    },
    control,
    async slowDown(milliseconds) {
      await control.clearFaults();
      await control.addFault({
        operation: "any",
        fault: { kind: "slow", milliseconds },
        times: null,
      });
    },
    stop: child.stop,
  };
}
