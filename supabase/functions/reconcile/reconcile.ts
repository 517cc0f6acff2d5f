import { ApiError } from "../_shared/http/api-error.ts";
import { askForIds, IDS_PER_STEP } from "./ask-for-ids.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type {
  Reconciliation,
  ReconciliationBook,
} from "./reconciliation-book.ts";
import type {
  ElevenLabsSighting,
  ListPrices,
  Page,
  TwilioSighting,
} from "./sightings.ts";

/** What the reconciliation needs. */
export interface ReconcilingDeps {
  readonly book: ReconciliationBook;
  readonly fetchTwilioPage: (
    nextPage: string | null,
  ) => Promise<Page<TwilioSighting>>;
  /** Null without an API key. */
  readonly fetchElevenLabsPage:
    | ((nextPage: string | null) => Promise<Page<ElevenLabsSighting>>)
    | null;
  /** The number with an id that the list did not show; null where Twilio says that it has none. */
  readonly fetchTwilioNumber: (sid: string) => Promise<TwilioSighting | null>;
  /** The import with an id that the list did not show; null where there is none. Null without an API key. */
  readonly fetchElevenLabsImport:
    | ((id: string) => Promise<ElevenLabsSighting | null>)
    | null;
  readonly fetchListPrices: () => Promise<ListPrices>;
  readonly logger: Logger;
  readonly now: () => Date;
}

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

async function takeStep(
  run: Reconciliation,
  deps: ReconcilingDeps,
): Promise<Reconciliation | null> {
  const { book } = deps;
  switch (run.status) {
    case "reading_twilio": {
      const isFirst = run.nextPage === null;
      const [page, listPrices] = await Promise.all([
        deps.fetchTwilioPage(run.nextPage),
        isFirst ? deps.fetchListPrices() : null,
      ]);
      warnOfUnreadable(page, "Twilio", deps.logger);
      return await book.recordTwilioPage(run, page, listPrices);
    }
    case "asking_twilio": {
      const ids = await book.idsToAsk(run, IDS_PER_STEP);
      const page = await askForIds(ids, deps.fetchTwilioNumber);
      return await book.recordTwilioPage(run, page, null);
    }
    case "reading_elevenlabs": {
      const fetchPage = deps.fetchElevenLabsPage ?? refuseWithoutKey();
      const page = await fetchPage(run.nextPage);
      warnOfUnreadable(page, "ElevenLabs", deps.logger);
      return await book.recordElevenLabsPage(run, page);
    }
    case "asking_elevenlabs": {
      const fetchImport = deps.fetchElevenLabsImport ?? refuseWithoutKey();
      const ids = await book.idsToAsk(run, IDS_PER_STEP);
      const page = await askForIds(ids, fetchImport);
      return await book.recordElevenLabsPage(run, page);
    }
    default:
      return await book.conclude(run);
  }
}

function refuseWithoutKey(): never {
  throw new ApiError(
    "ELEVENLABS_NOT_CONFIGURED",
    'Cannot ask ElevenLabs: the variable "ELEVENLABS_API_KEY" is not set any more',
  );
}

function warnOfUnreadable(
  { unreadable }: Page<unknown>,
  list: "Twilio" | "ElevenLabs",
  logger: Logger,
): void {
  if (unreadable === 0) return;
  logger.warn("Entries of a list cannot be read, and are left out", {
    list,
    unreadable,
  });
}

function describeFailure(error: unknown) {
  return error instanceof ApiError
    ? { code: error.code, message: error.message }
    : {
      code: "INTERNAL_ERROR",
      message: error instanceof Error ? error.message : String(error),
    };
}
