import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { ElevenLabsAccount } from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import {
  registerCall,
  type RegisteredCall,
} from "../_shared/elevenlabs/register-call.ts";
import type { ConversationFacts } from "../_shared/voice/conversation-variables.ts";
import { composeInitiationData } from "../_shared/voice/initiation-data.ts";
import type { CalledNumber, IncomingCall } from "./missed-calls.ts";
import { once } from "../_shared/std/once.ts";

/** A number of ours that was called, and the organization for which the call is registered. */
export interface AnsweringNumber extends CalledNumber {
  /** Null where no agent takes the call: then it is recorded as missed. */
  readonly organization: { readonly id: string; readonly name: string } | null;
}

/** A call of which both numbers and the organization are known. */
export type CallToAnswer = Omit<ConversationFacts, "agentName">;

/** How calls are registered at ElevenLabs. */
export interface Registration {
  /** Asks whether the call is to be registered: yes once for each call. Null when the number is not ours. */
  readonly answerCall: (call: IncomingCall) => Promise<AnsweringNumber | null>;
  /**
   * Registers a call, once.
   *
   * @throws {ElevenLabsError}
   */
  readonly register: (
    call: CallToAnswer,
    milliseconds: number,
  ) => Promise<RegisteredCall>;
}

/** The agent that speaks, and the account that it belongs to. */
export interface SpeakingAgent extends ElevenLabsAccount {
  readonly agentId: string;
  readonly agentName: string;
  /** Takes the place of the agent's own first message; null keeps the agent's. */
  readonly firstMessage: string | null;
}

/**
 * Registers a call with the agent.
 *
 * @throws {ElevenLabsError}
 */
export async function registerWith(
  { agentId, agentName, firstMessage, ...account }: SpeakingAgent,
  call: CallToAnswer,
  milliseconds: number,
): Promise<RegisteredCall> {
  const { agentNumber, otherParty, direction } = call;
  const ours = agentNumber ?? WITHHELD;
  const theirs = otherParty ?? WITHHELD;
  return await registerCall(
    { ...account, deadline: AbortSignal.timeout(milliseconds) },
    {
      agentId,
      from: direction === "inbound" ? theirs : ours,
      to: direction === "inbound" ? ours : theirs,
      direction,
      initiationData: composeInitiationData(
        { ...call, agentName },
        firstMessage,
      ),
    },
  );
}

/** Twilio's own word for a caller who shows no number. */
const WITHHELD = "anonymous";

const answersSchema = once(() =>
  z.array(
    z.object({
      status: z.string(),
      organization_id: z.string().nullable(),
      organization_name: z.string(),
      is_to_be_registered: z.boolean(),
    }).transform((row): AnsweringNumber => ({
      status: row.status,
      organizationName: row.organization_name,
      organization: row.is_to_be_registered && row.organization_id !== null
        ? { id: row.organization_id, name: row.organization_name }
        : null,
    })),
  )
);

/**
 * Asks the database whether a call is to be registered. Otherwise it is recorded as missed.
 *
 * @throws {Error} when the database refuses or does not answer
 */
export async function answerCall(
  client: SecretClient,
  projectName: string,
  { callSid, phoneNumber, caller }: IncomingCall,
): Promise<AnsweringNumber | null> {
  const answer = await client.rpc("answer_call", {
    call_sid: callSid,
    phone_number: phoneNumber,
    project_name: projectName,
    ...(caller !== null && { caller }),
  });
  const [number] = answersSchema().parse(unwrapAnswer("answer a call", answer));
  return number ?? null;
}
