import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import type { NoticedImport } from "./import-book.ts";

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
