import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import { CALL_PARAMETER } from "../_shared/voice/voice-addresses.ts";
import { once } from "../_shared/std/once.ts";

/** A call that Twilio places for us, and somebody took. */
export interface TakenCall {
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string };
  /** The organization's own number. */
  readonly agentNumber: string;
  /** Null once it is emptied. */
  readonly otherParty: string | null;
}

/** What Twilio shows to ask about a call that it places for us. */
export interface CallTicket {
  readonly token: string;
  readonly callSid: string;
}

/** What came of a registration. */
export type RegistrationOutcome =
  | { readonly conversationId: string | null }
  | { readonly failure: { readonly code: string; readonly message: string } };

/** The port to the calls that Twilio places for us. Each operation throws when the database refuses or does not answer. */
export interface OutboundBook {
  /** Takes the call, once; null for a call that no agent may speak in. */
  take(ticket: CallTicket): Promise<TakenCall | null>;
  recordRegistration(
    callId: string,
    outcome: RegistrationOutcome,
  ): Promise<void>;
  end(ticket: CallTicket, end: CallEnd): Promise<void>;
}

/** How a call ended, in Twilio's words. */
export interface CallEnd {
  readonly outcome: string;
  readonly durationSeconds: number | null;
}

const ticketSchema = once(() =>
  z.object({
    token: z.uuid(),
    callSid: z.string().regex(/^CA[0-9a-fA-F]{32}$/),
  })
);

/** Reads the token in the address, and the call's id; null where either is nothing that we could have. */
export function readTicket(
  url: string,
  form: URLSearchParams,
): CallTicket | null {
  return ticketSchema().safeParse({
    token: new URL(url).searchParams.get(CALL_PARAMETER),
    callSid: form.get("CallSid"),
  }).data ?? null;
}

const endSchema = once(() =>
  z.object({
    CallStatus: z.string(),
    CallDuration: z.coerce.number().int().min(0).max(2 ** 31 - 1).optional()
      .catch(undefined),
  }).transform((form): CallEnd => ({
    outcome: form.CallStatus,
    durationSeconds: form.CallDuration ?? null,
  }))
);

/** Reads how a call ended (https://www.twilio.com/docs/voice/api/call-resource#statuscallback); null where it is not told. */
export function readEnd(form: URLSearchParams): CallEnd | null {
  return endSchema().safeParse(Object.fromEntries(form)).data ?? null;
}

const takenSchema = once(() =>
  z.array(
    z.object({
      call_id: z.string(),
      organization_id: z.string(),
      organization_name: z.string(),
      agent_number: z.string(),
      other_party: z.string().nullable(),
    }).transform((row): TakenCall => ({
      id: row.call_id,
      organization: { id: row.organization_id, name: row.organization_name },
      agentNumber: row.agent_number,
      otherParty: row.other_party,
    })),
  )
);

/** The calls in the database. */
export function createOutboundBook(
  client: SecretClient,
  projectName: string,
): OutboundBook {
  return {
    async take({ token, callSid }) {
      const answer = await client.rpc("take_outbound_call", {
        answer_token: token,
        call_sid: callSid,
        project_name: projectName,
      });
      const [taken] = takenSchema().parse(unwrapAnswer("take a call", answer));
      return taken ?? null;
    },
    async recordRegistration(callId, outcome) {
      const answer = await client.rpc("record_registration", {
        call_id: callId,
        ...("failure" in outcome
          ? {
            failure_code: outcome.failure.code,
            failure_message: outcome.failure.message,
          }
          : outcome.conversationId !== null &&
            { conversation_id: outcome.conversationId }),
      });
      unwrapAnswer("record a registration", answer);
    },
    async end({ token, callSid }, { outcome, durationSeconds }) {
      const answer = await client.rpc("end_outbound_call", {
        answer_token: token,
        call_sid: callSid,
        outcome,
        ...(durationSeconds !== null && { duration_seconds: durationSeconds }),
      });
      unwrapAnswer("record the end of a call", answer);
    },
  };
}
