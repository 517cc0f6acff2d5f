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
 * Looks at ElevenLabs for imports that were done by hand, and writes them into the notifications. What goes wrong with
 * one number does not keep the others waiting.
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
 * Finds the imports of waiting numbers. A number that was imported more than once is left out: which id is the right one
 * is for an admin to say.
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
    only === undefined || others.length > 0 ? [] : [{
      phoneNumber: only.phoneNumber,
      elevenLabsPhoneId: only.id,
      agentAssigned: only.agentId !== null &&
        (agentId === null || only.agentId === agentId),
    }]
  );
}
