import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { backoffSeconds } from "../_shared/wake-up/backoff.ts";
import { findCommonCause } from "./find-common-cause.ts";
import type {
  Cause,
  ImportingDeps,
  ImportOutcome,
  LeasedImport,
} from "./import-attempt-book.ts";

/** As long as the database keeps other imports away: ElevenLabs' list may show the import by then. */
const SETTLING_SECONDS = 120;

/** Why an attempt did not activate its number. */
export interface Obstacle {
  readonly error: unknown;
  /** Whether ElevenLabs surely imported nothing. */
  readonly nothingImported: boolean;
}

/**
 * What an obstacle means: it may pass; it is this number's own, for good; or it would stop every number.
 */
type Judgement =
  | { readonly kind: "passing"; readonly countsAsAttempt: boolean }
  | { readonly kind: "own" }
  | { readonly kind: "common"; readonly cause: Cause };

/**
 * Ends an attempt that did not activate its number. What may pass is tried again; what is refused for good is left to the
 * admins; what would stop every number costs no attempt, and stops all imports but a probe.
 *
 * @throws what is no refusal or failure of ElevenLabs: the lease expires, and the number is tried again
 */
export async function failAttempt(
  leased: LeasedImport,
  { error, nothingImported }: Obstacle,
  deps: ImportingDeps,
): Promise<ImportOutcome> {
  if (!(error instanceof ApiError)) throw error;
  const { book, logger, random } = deps;
  const { phoneNumber, attempts } = leased;
  const judgement = await judge(error, leased, deps);
  const { code, message } = judgement.kind === "common"
    ? judgement.cause
    : error;
  const failure = { code, message, nothingImported };
  logger.warn("Phone number is not imported", {
    phoneNumber,
    attempts,
    code,
    reason: message,
    judgement: judgement.kind,
  });
  const status = judgement.kind === "common"
    ? await book.refuse(leased, failure)
    : await book.fail(leased, {
      ...failure,
      retryInSeconds: judgement.kind === "own"
        ? null
        : nothingImported
        ? backoffSeconds(attempts, random())
        : SETTLING_SECONDS,
      countsAsAttempt: judgement.kind === "own" || judgement.countsAsAttempt,
    });
  if (status === "lease_lost") return "lease-lost";
  return status === "failed" ? "failed" : "waiting";
}

async function judge(
  error: ApiError,
  leased: LeasedImport,
  deps: ImportingDeps,
): Promise<Judgement> {
  if (error.code === "IMPORT_NOT_SETTLED") {
    return { kind: "passing", countsAsAttempt: true };
  }
  if (!(error instanceof ElevenLabsError)) {
    // The database does not answer.
    if (error.status >= 500) throw error;
    return { kind: "own" };
  }
  switch (error.kind) {
    case "key-refused":
      return { kind: "common", cause: error };
    case "busy":
      return { kind: "passing", countsAsAttempt: false };
    case "unavailable":
    case "timed-out":
      return { kind: "passing", countsAsAttempt: true };
    case "refused":
    case "not-found": {
      const cause = await findCommonCause(leased, deps);
      if (cause === "unknown") {
        return { kind: "passing", countsAsAttempt: true };
      }
      return cause === null ? { kind: "own" } : { kind: "common", cause };
    }
  }
}
