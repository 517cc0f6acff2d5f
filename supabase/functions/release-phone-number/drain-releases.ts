import { createDrain } from "../_shared/wake-up/drain.ts";
import type { Flight } from "../_shared/wake-up/flight.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  LeasedRelease,
  ReleaseDeps,
  ReleaseFailure,
} from "./release-book.ts";
import { releaseNumber } from "./release-number.ts";

/** How many releases are worked on at once. */
const SLOTS = 10;

/** A release that the end of the worker left without an attempt is due again at once. */
const NOT_BEGUN: ReleaseFailure = {
  code: "WORKER_ENDED",
  message: "The function ended before this attempt began",
  retryInSeconds: 0,
  countsAsAttempt: false,
};

/** Gives due numbers back until none is left, or the allowance of a flight is used. */
export function createReleaseDrain(
  deps: ReleaseDeps,
): (flight: Flight) => Promise<RunEnd> {
  const { book, logger } = deps;
  return createDrain<LeasedRelease>({
    name: "releases",
    slots: SLOTS,
    claim: (most) => book.claim(most),
    workOn: (release) => releaseNumber(release, deps),
    putBack: (release) => book.fail(release, NOT_BEGUN),
    describe: ({ phoneNumber }) => ({ phoneNumber }),
    logger,
  });
}
