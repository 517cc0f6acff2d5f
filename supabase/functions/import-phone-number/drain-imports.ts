import { createDrain } from "../_shared/wake-up/drain.ts";
import type { Flight } from "../_shared/wake-up/flight.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  ImportingDeps,
  LeasedImport,
  NumberFailure,
} from "./import-attempt-book.ts";
import { importNumber } from "./import-number.ts";

/** How many imports are under way at once. ElevenLabs changes each number at Twilio meanwhile. */
const SLOTS = 5;

/** An import that the end of the worker left without an attempt is due again at once. */
const NOT_BEGUN: NumberFailure = {
  code: "WORKER_ENDED",
  message: "The function ended before this attempt began",
  nothingImported: true,
  retryInSeconds: 0,
  countsAsAttempt: false,
};

/** Imports due numbers until none is left, or the allowance of a flight is used. */
export function createImportDrain(
  deps: ImportingDeps,
): (flight: Flight) => Promise<RunEnd> {
  const { book, logger } = deps;
  return createDrain<LeasedImport>({
    name: "imports",
    slots: SLOTS,
    claim: (most) => book.claim(most),
    workOn: (leased) => importNumber(leased, deps),
    putBack: (leased) => book.fail(leased, NOT_BEGUN),
    describe: ({ phoneNumber }) => ({ phoneNumber }),
    logger,
  });
}
