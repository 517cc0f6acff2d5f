import { ApiError } from "../_shared/http/api-error.ts";
import type { Reconciliation } from "./reconciliation-book.ts";
import { type ReconcilingDeps, takeStep } from "./take-step.ts";

/** With 1,000 of Twilio's numbers each, a third of the processor time of a hosted request. */
const STEPS_PER_REQUEST = 10;
/** A step takes less than a minute, and a hosted request 150 seconds (https://supabase.com/docs/guides/functions/limits). */
const MILLISECONDS_PER_REQUEST = 60_000;

/** Failures that another attempt does not change. */
const LASTING_FAILURES = [
  "TWILIO_REFUSED",
  "ELEVENLABS_REFUSED",
  "ELEVENLABS_KEY_REFUSED",
  "ELEVENLABS_NOT_CONFIGURED",
];

/**
 * Goes on with the due run, if there is one: copies pages of the lists into the database, which compares them with its
 * own records and tells the admins. Hands the steps that do not fit into this request over to the next.
 *
 * @throws {Error} when the database does not answer; the next sweep tries again
 */
export async function reconcile(deps: ReconcilingDeps): Promise<void> {
  const { book, logger, now } = deps;
  const deadline = now().getTime() + MILLISECONDS_PER_REQUEST;
  let run = await book.claim();
  for (let steps = 0; run !== null; steps += 1) {
    if (run.status === "concluded") {
      const { id, numbersAtTwilio, numbersBoughtBack } = run;
      logger.info("Numbers reconciled", {
        id,
        numbersAtTwilio,
        numbersBoughtBack,
      });
      return;
    }
    if (steps === STEPS_PER_REQUEST || now().getTime() > deadline) {
      await book.yieldLease(run);
      return;
    }
    run = await stepOrPostpone(run, deps);
  }
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
