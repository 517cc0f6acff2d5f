import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";

/** What is imported at ElevenLabs, as far as giving a number back needs it. Everything throws `ElevenLabsError`. */
export interface Imports {
  findById(id: string): Promise<ImportedNumber | null>;
  /** Every import of exactly this number. */
  findByPhoneNumber(phoneNumber: string): Promise<readonly ImportedNumber[]>;
  /** Also when it is gone already. */
  remove(id: string): Promise<void>;
}
