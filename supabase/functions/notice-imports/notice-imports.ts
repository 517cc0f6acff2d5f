import type {
  ImportedNumber,
  ImportPage,
} from "../_shared/elevenlabs/imports.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { Allowance } from "../_shared/wake-up/allowance.ts";
import type { RunEnd } from "../_shared/wake-up/single-flight.ts";
import type { FoundImport, ImportBook, ListedImport } from "./import-book.ts";

/** What noticing imports needs. */
export interface NoticingDeps {
  readonly book: ImportBook;
  /** Fetches a page of the numbers that ElevenLabs has; null is the first. */
  readonly fetchPage: (nextPage: string | null) => Promise<ImportPage>;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
  /** Whether numbers become active as soon as they are imported with their agent. */
  readonly activates: boolean;
  readonly logger: Logger;
}

/** How many imports are taken up for activation at once. */
const BATCH_SIZE = 10;

/**
 * Looks for imports by hand at ElevenLabs, and writes them into the notifications; then activates them, if it may. What
 * is beyond the allowance of pages and activations is left to the next request. A failure with one number does not stop
 * the others.
 *
 * @throws {Error} when ElevenLabs or the database does not answer
 */
export async function noticeImports(
  deps: NoticingDeps,
  allowance: Allowance,
): Promise<RunEnd> {
  // First those that an earlier request read and did not come to.
  const earlier = await activateListed(deps, allowance);
  if (earlier.taken > 0) return earlier.end;
  const read = await readPages(deps, allowance);
  if (read !== "read") return read;
  return (await activateListed(deps, allowance)).end;
}

/** Reads the list page by page. Returns "read" after the last one, where it showed imports that may be activated. */
async function readPages(
  { book, fetchPage, agentId, activates, logger }: NoticingDeps,
  allowance: Allowance,
): Promise<RunEnd | "read"> {
  while (allowance.left() > 0) {
    const place = await book.nextPage();
    if (place === null) return "done";
    if (!allowance.begin(1)) break;
    const { numbers, nextCursor } = await fetchPage(place.nextPage);
    const recorded = await book.record(place, {
      imports: numbers.map((number) => toListed(number, agentId)),
      nextPage: nextCursor,
    });
    // Another request reads the list.
    if (recorded === null) return "done";
    const { changed, toActivate } = recorded;
    if (changed > 0) logger.info("Imports noticed", { changed });
    if (nextCursor === null) {
      return activates && toActivate > 0 ? "read" : "done";
    }
  }
  return "unfinished";
}

function toListed(
  { id, phoneNumber, agentId, takesCalls }: ImportedNumber,
  wanted: string | null,
): ListedImport {
  return {
    phoneNumber,
    elevenLabsPhoneId: id,
    agentAssigned: agentId !== null && (wanted === null || agentId === wanted),
    takesCalls,
  };
}

/** Activates what the list showed with its agent. */
async function activateListed(
  { book, activates, logger }: NoticingDeps,
  allowance: Allowance,
): Promise<{ readonly taken: number; readonly end: RunEnd }> {
  let taken = 0;
  if (!activates) return { taken, end: "done" };
  let left: number;
  while ((left = allowance.left()) > 0) {
    const found = await book.takeListed(Math.min(BATCH_SIZE, left));
    if (found.length === 0) return { taken, end: "done" };
    if (!allowance.begin(found.length)) break;
    taken += found.length;
    for (const one of found) await activate(one, { book, logger });
  }
  return { taken, end: "unfinished" };
}

async function activate(
  found: FoundImport,
  { book, logger }: Pick<NoticingDeps, "book" | "logger">,
): Promise<void> {
  const { phoneNumber, elevenLabsPhoneId } = found;
  try {
    await book.activate(found);
    logger.info("Phone number activated", { phoneNumber, elevenLabsPhoneId });
  } catch (error) {
    const message = "Cannot activate an imported number, an admin must";
    logger.error(message, { phoneNumber, elevenLabsPhoneId, error });
  }
}
