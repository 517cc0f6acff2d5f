import type { Allowance } from "../_shared/wake-up/allowance.ts";
import { drain } from "../_shared/wake-up/drain.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  ImportingDeps,
  LeasedImport,
  NumberFailure,
} from "./import-attempt-book.ts";
import { importNumber } from "./import-number.ts";

/** How many imports one claim takes. ElevenLabs changes each number at Twilio meanwhile. */
const BATCH_SIZE = 5;

/** An import that the end of the worker left without an attempt is due again at once. */
const NOT_BEGUN: NumberFailure = {
  code: "WORKER_ENDED",
  message: "The function ended before this attempt began",
  nothingImported: true,
  retryInSeconds: 0,
  countsAsAttempt: false,
};

/** Imports due numbers until none is left, or the allowance is used. */
export function drainImports(
  deps: ImportingDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  const { book, logger } = deps;
  return drain<LeasedImport>({
    name: "imports",
    batchSize: BATCH_SIZE,
    claim: (most) => book.claim(most),
    workOn: (leased) => importNumber(leased, deps),
    putBack: (leased) => book.fail(leased, NOT_BEGUN),
    describe: ({ phoneNumber }) => ({ phoneNumber }),
    logger,
  }, allowance);
}
