import type { Allowance } from "../_shared/wake-up/allowance.ts";
import { drain } from "../_shared/wake-up/drain.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type {
  LeasedRelease,
  ReleaseDeps,
  ReleaseFailure,
} from "./release-book.ts";
import { releaseNumber } from "./release-number.ts";

/** How many releases one claim takes. */
const BATCH_SIZE = 10;

/** A release that the end of the worker left without an attempt is due again at once. */
const NOT_BEGUN: ReleaseFailure = {
  code: "WORKER_ENDED",
  message: "The function ended before this attempt began",
  retryInSeconds: 0,
  countsAsAttempt: false,
};

/** Gives due numbers back until none is left, or the allowance is used. */
export function drainReleases(
  deps: ReleaseDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  const { book, logger } = deps;
  return drain<LeasedRelease>({
    name: "releases",
    batchSize: BATCH_SIZE,
    claim: (most) => book.claim(most),
    workOn: (release) => releaseNumber(release, deps),
    putBack: (release) => book.fail(release, NOT_BEGUN),
    describe: ({ phoneNumber }) => ({ phoneNumber }),
    logger,
  }, allowance);
}
