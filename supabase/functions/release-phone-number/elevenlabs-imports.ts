import type { ElevenLabsConnection } from "../_shared/elevenlabs/ask-elevenlabs.ts";
import { createElevenLabs } from "../_shared/elevenlabs/elevenlabs.ts";
import {
  type ImportedNumber,
  removeImport,
} from "../_shared/elevenlabs/imports.ts";

/** ElevenLabs' operations for a release. Every operation that fails throws `ElevenLabsError`. */
export interface Imports {
  findById(id: string): Promise<ImportedNumber | null>;
  /** Every import of exactly this number. */
  findByPhoneNumber(phoneNumber: string): Promise<readonly ImportedNumber[]>;
  /** Succeeds also when the import is gone already. */
  remove(id: string): Promise<void>;
}

/** How long one request may take: all requests of a release must fit into its lease. */
const REQUEST_MILLISECONDS = 10_000;

/** The imports of an account. */
export function createElevenLabsImports(
  access: Omit<ElevenLabsConnection, "deadline">,
): Imports {
  const connect = (): ElevenLabsConnection => ({
    ...access,
    deadline: AbortSignal.timeout(REQUEST_MILLISECONDS),
  });
  return {
    findById: (id) => createElevenLabs(connect()).findById(id),
    findByPhoneNumber: (phoneNumber) =>
      createElevenLabs(connect()).findByPhoneNumber(phoneNumber),
    remove: (id) => removeImport(connect(), id),
  };
}

/**
 * Removes every import of the number, activated or not. An id that was pasted by mistake belongs to another number,
 * whose import stays.
 *
 * @throws {ElevenLabsError} when ElevenLabs fails; a call may be repeated
 */
export async function removeImports(
  { phoneNumber, elevenLabsPhoneId }: {
    readonly phoneNumber: string;
    readonly elevenLabsPhoneId: string | null;
  },
  imports: Imports,
): Promise<void> {
  const listed = await imports.findByPhoneNumber(phoneNumber);
  const ids = new Set(listed.map(({ id }) => id));
  // ElevenLabs does not document how soon its list shows an import.
  if (elevenLabsPhoneId !== null) {
    const activated = await imports.findById(elevenLabsPhoneId);
    if (activated?.phoneNumber === phoneNumber) ids.add(activated.id);
  }
  for (const id of ids) await imports.remove(id);
}
