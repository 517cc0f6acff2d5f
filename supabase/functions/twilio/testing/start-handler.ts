import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { createHandler } from "../handler.ts";
import type { CalledNumber, IncomingCall } from "../missed-calls.ts";
import type {
  CallEnd,
  CallTicket,
  RegistrationOutcome,
  TakenCall,
} from "../outbound-calls.ts";
import type { CallToAnswer, Registration } from "../registration.ts";
import { AUTH_TOKEN } from "./sign-form.ts";

const ALL_DAY = 86_400_000;

/** What the handler's surroundings answer; by default they have nothing to say. */
export interface Surroundings {
  readonly missed?: CalledNumber | null | Promise<CalledNumber | null>;
  readonly answerCall?: Registration["answerCall"];
  readonly register?: Registration["register"];
  readonly take?: (ticket: CallTicket) => Promise<TakenCall | null>;
  readonly patienceMilliseconds?: number;
  readonly budgetMilliseconds?: number;
}

/** The handler in surroundings that answer this, and everything that it did. */
export function startRegistering(surroundings: Surroundings = {}) {
  const { missed = null, answerCall, register, take } = surroundings;
  // It may have failed before it is asked for.
  Promise.resolve(missed).catch(() => {});
  const calls: IncomingCall[] = [];
  const registered: CallToAnswer[] = [];
  const outcomes: (readonly [string, RegistrationOutcome])[] = [];
  const ends: (readonly [CallTicket, CallEnd])[] = [];
  const logger = createFakeLogger();
  const background: Promise<void>[] = [];
  const handle = createHandler({
    authTokens: [AUTH_TOKEN],
    functionsUrl: "https://numbers.example.com/api",
    recordMissedCall(call) {
      calls.push(call);
      return Promise.resolve(missed);
    },
    registration: answerCall === undefined && register === undefined ? null : {
      answerCall: answerCall ?? (() => Promise.resolve(null)),
      register(call, milliseconds) {
        registered.push(call);
        return register?.(call, milliseconds) ??
          Promise.reject(new Error("Nothing is registered here"));
      },
    },
    outboundCalls: {
      take: take ?? (() => Promise.resolve(null)),
      recordRegistration: (id, outcome) =>
        Promise.resolve(void outcomes.push([id, outcome])),
      end: (ticket, end) => Promise.resolve(void ends.push([ticket, end])),
    },
    logger,
    patienceMilliseconds: surroundings.patienceMilliseconds ?? ALL_DAY,
    budgetMilliseconds: surroundings.budgetMilliseconds ?? ALL_DAY,
    runInBackground: (work) => void background.push(work),
  });
  const { lines } = logger;
  return { background, calls, ends, handle, lines, outcomes, registered };
}

/** The handler where no calls are registered, with a database that answers this. */
export function startHandler(
  missed: CalledNumber | null | Promise<CalledNumber | null>,
  patienceMilliseconds = ALL_DAY,
) {
  return startRegistering({ missed, patienceMilliseconds });
}

/** A number that waits for its import. */
export const waiting = { status: "pending_import", organizationName: "Acme" };
