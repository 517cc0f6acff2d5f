import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import type { InboundDeps } from "./answer-inbound-call.ts";
import { composeApology } from "./compose-twiml.ts";
import type {
  CallTicket,
  OutboundBook,
  RegistrationOutcome,
  TakenCall,
} from "./outbound-calls.ts";
import type { Registration } from "./registration.ts";
import { waitForDatabase } from "./wait-for-database.ts";

/** What the answer to a call needs that Twilio places for us. */
export interface OutboundDeps extends
  Pick<
    InboundDeps,
    | "registration"
    | "logger"
    | "patienceMilliseconds"
    | "budgetMilliseconds"
    | "runInBackground"
  > {
  readonly outboundCalls: OutboundBook;
}

/**
 * The TwiML for somebody who took a call of ours: ElevenLabs' own, or an apology and the end of the call. A call is
 * registered once: when Twilio asks again, no agent speaks a second time.
 */
export async function answerOutboundCall(
  ticket: CallTicket,
  deps: OutboundDeps,
): Promise<string> {
  const { registration, outboundCalls } = deps;
  if (registration === null) return composeApology();
  const begunAt = performance.now();
  const call = await waitForDatabase(
    { callSid: ticket.callSid },
    outboundCalls.take(ticket),
    deps,
    (late) => record(late, { failure: TOO_LATE }, deps),
  );
  if (call === null) return composeApology();
  const left = Math.max(
    0,
    deps.budgetMilliseconds - (performance.now() - begunAt),
  );
  return await register(call, { ...deps, registration, left });
}

const TOO_LATE = {
  code: "DATABASE_UNAVAILABLE",
  message: "The database took too long while somebody waited",
};

async function register(
  call: TakenCall,
  deps: OutboundDeps & {
    readonly registration: Registration;
    readonly left: number;
  },
): Promise<string> {
  const { registration, logger, left, runInBackground } = deps;
  const facts = { callId: call.id, organizationId: call.organization.id };
  try {
    const { twiml, conversationId } = await registration.register(
      {
        organization: call.organization,
        agentNumber: call.agentNumber,
        otherParty: call.otherParty,
        direction: "outbound",
      },
      left,
    );
    logger.info("Call registered", { ...facts, conversationId });
    runInBackground(record(call, { conversationId }, deps));
    return twiml;
  } catch (error) {
    if (!(error instanceof ElevenLabsError)) throw error;
    logger.warn("A call could not be registered", { ...facts, error });
    const { code, message } = error;
    runInBackground(record(call, { failure: { code, message } }, deps));
    return composeApology();
  }
}

async function record(
  { id }: TakenCall,
  outcome: RegistrationOutcome,
  { outboundCalls, logger }: OutboundDeps,
): Promise<void> {
  await outboundCalls.recordRegistration(id, outcome).catch((error) =>
    logger.error("Cannot record a registration", { callId: id, error })
  );
}
