import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { composeTwiml } from "./compose-twiml.ts";
import type { CalledNumber, IncomingCall } from "./missed-calls.ts";
import type { AnsweringNumber, Registration } from "./registration.ts";
import { type AskingDeps, waitForDatabase } from "./wait-for-database.ts";

/** What an answer to a caller needs. */
export interface InboundDeps extends AskingDeps {
  readonly recordMissedCall: (
    call: IncomingCall,
  ) => Promise<CalledNumber | null>;
  /** Null without an API key of ElevenLabs and an agent. */
  readonly registration: Registration | null;
  /** How long a caller may wait in all, for the database and for ElevenLabs. */
  readonly budgetMilliseconds: number;
}

/**
 * The TwiML for a caller: ElevenLabs' own where the call is registered there, or else a message. Whoever hears the
 * message has called in vain, and is counted once, however often Twilio asks.
 */
export async function answerInboundCall(
  call: IncomingCall,
  deps: InboundDeps,
): Promise<string> {
  const { registration, recordMissedCall } = deps;
  const { callSid, phoneNumber } = call;
  const facts = { callSid, phoneNumber };
  if (registration === null) {
    const number = await waitForDatabase(facts, recordMissedCall(call), deps);
    return composeMessage(call, number, deps);
  }
  const begunAt = performance.now();
  const number = await waitForDatabase(
    facts,
    registration.answerCall(call),
    deps,
    async ({ organization }) => {
      if (organization !== null) await recordMissed(call, deps);
    },
  );
  const organization = number?.organization ?? null;
  if (organization === null) return composeMessage(call, number, deps);
  const left = Math.max(
    0,
    deps.budgetMilliseconds - (performance.now() - begunAt),
  );
  return await register(call, organization, { ...deps, registration, left });
}

async function register(
  call: IncomingCall,
  organization: NonNullable<AnsweringNumber["organization"]>,
  deps: InboundDeps & {
    readonly registration: Registration;
    readonly left: number;
  },
): Promise<string> {
  const { registration, logger, left, runInBackground } = deps;
  const { callSid, phoneNumber, caller } = call;
  const facts = { callSid, phoneNumber, organizationId: organization.id };
  try {
    const { twiml, conversationId } = await registration.register({
      organization,
      agentNumber: phoneNumber,
      otherParty: caller,
      direction: "inbound",
    }, left);
    logger.info("Call registered", { ...facts, conversationId });
    return twiml;
  } catch (error) {
    if (!(error instanceof ElevenLabsError)) throw error;
    logger.warn("A call could not be registered", { ...facts, error });
    runInBackground(recordMissed(call, deps));
    return composeTwiml(null);
  }
}

async function recordMissed(
  call: IncomingCall,
  { recordMissedCall, logger }: InboundDeps,
): Promise<void> {
  const { callSid, phoneNumber } = call;
  await recordMissedCall(call).catch((error) =>
    logger.error("Cannot record a missed call", { callSid, phoneNumber, error })
  );
}

/** A message, with the organization's name only while its number waits for its import. */
function composeMessage(
  { callSid, phoneNumber }: IncomingCall,
  number: CalledNumber | null,
  { logger }: InboundDeps,
): string {
  if (number?.status === "active") {
    const message = "No agent takes the call to an active number";
    logger.warn(message, { callSid, phoneNumber });
  }
  return composeTwiml(
    number?.status === "pending_import" ? number.organizationName : null,
  );
}
