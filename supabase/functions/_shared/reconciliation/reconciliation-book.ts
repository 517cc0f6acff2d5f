import type { ImportedNumber } from "../elevenlabs/elevenlabs.ts";
import type { BilledNumber } from "../twilio/list-billed-numbers.ts";
import type { NumberFacts } from "./number-facts.ts";

/** A look that began. */
export interface BegunLook {
  readonly id: string;
  /** By the database's clock. */
  readonly startedAt: string;
}

/** The database, where the lists are held against each other. Whatever it refuses throws. */
export interface ReconciliationBook {
  begin(): Promise<BegunLook>;
  /** Writes down a part of Twilio's list; no more than 1,000 at once. */
  noteBilled(id: string, numbers: readonly BilledNumber[]): Promise<void>;
  /** Writes down a part of ElevenLabs' list; no more than 1,000 at once. */
  noteImported(id: string, numbers: readonly ImportedNumber[]): Promise<void>;
  /**
   * What is known about every number, a page at a time, after both lists were written down.
   *
   * @param previousId the look whose findings may be confirmed; null for none
   */
  facts(
    id: string,
    previousId: string | null,
  ): AsyncIterable<readonly NumberFacts[]>;
  /** Ends the look and forgets the lists. */
  end(id: string): Promise<void>;
}
