import type { DueMessage } from "./notification.ts";

/** How the delivery of a message ended. */
export interface DeliveryResult {
  readonly emailed: boolean;
  readonly posted: boolean;
  /** Why it is to be repeated for what has not gone yet; null when nothing is left to do. */
  readonly error: string | null;
}

/** The notifications in the database, as far as delivering them needs it. */
export interface DeliveryBook {
  /** What is to go out now: the database decides what that is, so that nobody is flooded. */
  claim(): Promise<readonly DueMessage[]>;
  /** Returns how many notifications it was recorded for: none whose lease was lost. */
  record(message: DueMessage, result: DeliveryResult): Promise<number>;
  /** Puts off what is due by an hour, a bounded number of it. Returns how many: none when nothing is left. */
  postpone(reason: string): Promise<number>;
}
