import type { Imports } from "./imports.ts";
import type { LeasedRelease } from "./release-book.ts";

/**
 * Removes every import of the number: the one that was activated, and those that never were. An id that was pasted by
 * mistake is another number's, and that one stays.
 *
 * @throws {ElevenLabsError} when ElevenLabs fails; may be repeated
 */
export async function removeImports(
  { phoneNumber, elevenLabsPhoneId }: LeasedRelease,
  imports: Imports,
): Promise<void> {
  const listed = await imports.findByPhoneNumber(phoneNumber);
  const ids = new Set(listed.map(({ id }) => id));
  // How soon an import is in the list is not documented.
  if (elevenLabsPhoneId !== null) {
    const activated = await imports.findById(elevenLabsPhoneId);
    if (activated?.phoneNumber === phoneNumber) ids.add(activated.id);
  }
  for (const id of ids) await imports.remove(id);
}
