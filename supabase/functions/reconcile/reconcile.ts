import { ApiError } from "../_shared/http/api-error.ts";
import type { Allowance } from "../_shared/wake-up/allowance.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type { Reconciliation } from "./reconciliation-book.ts";
import { type ReconcilingDeps, takeStep } from "./take-step.ts";

/** Failures that another attempt does not change. */
const LASTING_FAILURES = [
  "TWILIO_REFUSED",
  "ELEVENLABS_REFUSED",
  "ELEVENLABS_KEY_REFUSED",
  "ELEVENLABS_NOT_CONFIGURED",
];

/**
 * Goes on with the due run, if there is one: copies pages of the lists into the database, which compares them with its
 * own records and tells the admins. The steps beyond the allowance are left to the next request.
 *
 * @throws {Error} when the database does not answer; the next sweep tries again
 */
export async function reconcile(
  deps: ReconcilingDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  if (allowance.left() === 0) return "unfinished";
  const { book, logger } = deps;
  let run = await book.claim();
  while (run !== null) {
    if (run.status === "concluded") {
      const { id, numbersAtTwilio, numbersBoughtBack } = run;
      logger.info("Numbers reconciled", {
        id,
        numbersAtTwilio,
        numbersBoughtBack,
      });
      return "done";
    }
    if (allowance.left() === 0 || !allowance.begin(1)) {
      await book.yieldLease(run);
      return "unfinished";
    }
    run = await stepOrPostpone(run, deps);
  }
  return "done";
}

/**
 * The run after its next step; null when another request works on the run, or the step failed and is tried again later.
 */
async function stepOrPostpone(
  run: Reconciliation,
  deps: ReconcilingDeps,
): Promise<Reconciliation | null> {
  try {
    return await takeStep(run, deps);
  } catch (error) {
    const failure = describeFailure(error);
    deps.logger.warn("A step of the reconciliation failed", {
      step: run.status,
      error,
    });
    const forGood = LASTING_FAILURES.includes(failure.code);
    await deps.book.postpone(run, failure, { forGood });
    return null;
  }
}

function describeFailure(error: unknown) {
  return error instanceof ApiError
    ? { code: error.code, message: error.message }
    : {
      code: "INTERNAL_ERROR",
      message: error instanceof Error ? error.message : String(error),
    };
}
