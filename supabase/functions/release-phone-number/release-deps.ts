import type { Logger } from "../_shared/log/logger.ts";
import type { Carrier } from "./carrier.ts";
import type { Imports } from "./imports.ts";
import type { ReleaseBook } from "./release-book.ts";

/** What giving a number back needs. */
export interface ReleaseDeps {
  readonly book: ReleaseBook;
  readonly carrier: Carrier;
  /** Null without an API key of ElevenLabs: what was imported there is left to the admins. */
  readonly imports: Imports | null;
  readonly logger: Logger;
  readonly now: () => Date;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/** How an attempt ended. */
export type ReleaseOutcome = "released" | "put-off" | "lease-lost";
