import { ApiError } from "../_shared/http/api-error.ts";
import type { Logger } from "../_shared/log/logger.ts";
import { askForIds, IDS_PER_STEP } from "./ask-for-ids.ts";
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
}

/** Copies the next page, or the next ids, of a list into the database, or concludes the run. Throws when a vendor fails. */
export async function takeStep(
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
