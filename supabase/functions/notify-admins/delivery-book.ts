import type { AdminCommand } from "../_shared/admin-commands/admin-command.ts";

/** What an admin has to do or know. */
export interface Notification {
  readonly id: string;
  readonly type: string;
  /** The work in one line. */
  readonly title: string;
  /** The work in steps, one a line. */
  readonly body: string;
  /** The call that does the work; null where none does. */
  readonly command: AdminCommand | null;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  /** E.164. */
  readonly phoneNumber: string | null;
}

/** A notification that the admins do not know of yet, or not in every way. */
export interface DueNotification extends Notification {
  readonly emailed: boolean;
  readonly posted: boolean;
}

/** What goes out as one message: a notification by itself, or a digest of many. It is leased to us. */
export interface DueMessage {
  readonly leaseToken: string;
  readonly notifications: readonly DueNotification[];
}

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
