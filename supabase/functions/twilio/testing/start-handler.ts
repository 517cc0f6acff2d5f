import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { createHandler } from "../handler.ts";
import type { CalledNumber, IncomingCall } from "../missed-calls.ts";
import { AUTH_TOKEN } from "./sign-form.ts";

const ALL_DAY = 86_400_000;

/** The handler with a database that answers this, and everything that it did. */
export function startHandler(
  answer: CalledNumber | null | Promise<CalledNumber | null>,
  patienceMilliseconds = ALL_DAY,
) {
  const calls: IncomingCall[] = [];
  const logger = createFakeLogger();
  const background: Promise<void>[] = [];
  const handle = createHandler({
    authTokens: [AUTH_TOKEN],
    functionsUrl: "https://numbers.example.com/api",
    recordMissedCall(call) {
      calls.push(call);
      return Promise.resolve(answer);
    },
    logger,
    patienceMilliseconds,
    runInBackground: (work) => void background.push(work),
  });
  return { background, calls, handle, lines: logger.lines };
}

/** A number that waits for its import. */
export const waiting = { status: "pending_import", organizationName: "Acme" };
