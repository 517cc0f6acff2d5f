import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { ImportBook, NoticedImport } from "./import-book.ts";

/** What noticing imports needs. */
export interface NoticingDeps {
  readonly book: ImportBook;
  /** Every number that ElevenLabs has. */
  readonly listImports: () => AsyncIterable<ImportedNumber>;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
  /** Whether numbers become active as soon as they are imported with their agent. */
  readonly activates: boolean;
  readonly logger: Logger;
}

/**
 * Looks for imports by hand at ElevenLabs, and writes them into the notifications. A failure with one number does not
 * stop the others.
 *
 * @throws {Error} when ElevenLabs or the database does not answer
 */
export async function noticeImports(
  { book, listImports, agentId, activates, logger }: NoticingDeps,
): Promise<void> {
  const waiting = await book.waitingNumbers();
  if (waiting.size === 0) return;
  const imports = await matchImports(waiting, listImports(), agentId);
  const changed = await book.note(imports);
  if (changed > 0) logger.info("Imports noticed", { changed });
  if (!activates) return;
  for (const found of imports) {
    if (found.agentAssigned) await activate(found, { book, logger });
  }
}

async function activate(
  found: NoticedImport,
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

/**
 * Finds the imports of waiting numbers. Leaves out a number with more than one import, as an admin must say which id is
 * right, and an import that takes no calls.
 *
 * @param agentId the agent that must answer; null when any will do
 */
export async function matchImports(
  waiting: ReadonlySet<string>,
  imports: AsyncIterable<ImportedNumber>,
  agentId: string | null,
): Promise<readonly NoticedImport[]> {
  const found = new Map<string, ImportedNumber[]>();
  for await (const imported of imports) {
    const { phoneNumber } = imported;
    if (!waiting.has(phoneNumber)) continue;
    found.set(phoneNumber, [...found.get(phoneNumber) ?? [], imported]);
  }
  return [...found.values()].flatMap(([only, ...others]) =>
    only === undefined || others.length > 0 || !only.takesCalls ? [] : [{
      phoneNumber: only.phoneNumber,
      elevenLabsPhoneId: only.id,
      agentAssigned: only.agentId !== null &&
        (agentId === null || only.agentId === agentId),
    }]
  );
}
