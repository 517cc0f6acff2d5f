import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { makeAccount } from "../stack-under-test/reconciliation/make-account.ts";
import { planAccount } from "../stack-under-test/reconciliation/plan-account.ts";
import type { MeasuredStack } from "./measured-stack.ts";

const SEED = 6;

/** Makes an account with numbers of every type of finding, mixed at random. */
export async function makeMixedAccount(
  stack: MeasuredStack,
  size: number,
): Promise<void> {
  const planned = planAccount({
    seed: SEED,
    size,
    agentId: localAgent.agentId,
    ourVoiceUrl: `${stack.info.apiUrl}/functions/v1/twilio/voice`,
  });
  await makeAccount({ ...stack, database: stack.sql }, planned);
  // A real account of that size grew slowly, so the planner knows its tables.
  await stack.sql`analyze`;
}
