import { z } from "zod";
import { SimulatorRefusal } from "../../simulators/control-client.ts";
import { createElevenLabsControlClient } from "../../simulators/elevenlabs/control-client.ts";
import { createTwilioControlClient } from "../../simulators/twilio/control-client.ts";
import { dashboardOf, type StackInfo } from "../../local/stack/stack-info.ts";
import { elevenLabs } from "../../local/vendors/vendors.ts";
import { connect } from "../project/supabase-client.ts";
import { explainCall, type PlacedCall } from "./explain-call.ts";

/** Calls a number of a stack with a simulated Twilio, and explains who answered. */
export async function placeCall(
  stack: StackInfo,
  { from, to }: { readonly from: string; readonly to: string },
) {
  const outcome = await ring(stack, { from, to });
  const call: PlacedCall = {
    phoneNumber: to,
    isInService: outcome.isInService,
    owner: await findOwner(stack, to),
    imported: await findImport(stack, to),
    isConnected: outcome.isConnected,
    isHandedOver: outcome.isHandedOver,
    failure: outcome.failure,
  };
  return {
    ...outcome,
    explanation: explainCall(call, { ...stack, dashboard: dashboardOf(stack) }),
  };
}

async function ring(
  { twilioUrl, elevenLabsUrl }: StackInfo,
  { from, to }: { readonly from: string; readonly to: string },
) {
  const none = { answeredBy: null, heard: [], isConnected: false };
  try {
    const { answeredBy, heard, streamUrl } = await createTwilioControlClient(
      twilioUrl,
    )
      .call({ from, to, elevenLabsUrl });
    return {
      answeredBy,
      heard,
      isInService: true,
      isConnected: streamUrl !== null,
      isHandedOver: answeredBy.startsWith(elevenLabs.realUrl),
      failure: null,
    };
  } catch (error) {
    if (!(error instanceof SimulatorRefusal)) throw error;
    const { status, reason } = error;
    return {
      ...none,
      isInService: status !== 404,
      isHandedOver: reason.includes(elevenLabs.realUrl),
      failure: reason,
    };
  }
}

async function findOwner({ apiUrl, secretKey }: StackInfo, to: string) {
  const { data } = await connect(apiUrl, secretKey).from("phone_number_records")
    .select("name:organization_name, status, answeredBy:answered_by")
    .eq("phone_number", to).neq("status", "released")
    .maybeSingle().throwOnError();
  return data === null ? null : ownerSchema.parse(data);
}

/** The types of a view allow null for each column. */
const ownerSchema = z.object({
  name: z.string(),
  status: z.string(),
  answeredBy: z.string(),
});

async function findImport(
  stack: StackInfo,
  to: string,
): Promise<PlacedCall["imported"]> {
  if (dashboardOf(stack) === null) return undefined;
  const simulator = createElevenLabsControlClient(stack.elevenLabsUrl);
  const { agents, phoneNumbers } = await simulator.workspace();
  const number = phoneNumbers.findLast(({ phoneNumber }) => phoneNumber === to);
  if (number === undefined) return null;
  const agent = agents.find(({ agentId }) => agentId === number.agentId);
  const webhook = agent?.webhooks.conversationInit ??
    (await simulator.webhooks()).conversationInit;
  return {
    agent: agent?.name ?? null,
    asksWebhook: agent?.asksWebhook === true && webhook !== null,
  };
}
