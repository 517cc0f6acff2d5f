import type { AdminCommand } from "../_shared/admin-commands/admin-command.ts";

/** A task or a fact for the admins. */
export interface Notification {
  readonly id: string;
  readonly type: string;
  /** The work in one line. */
  readonly title: string;
  /** The work in steps, one a line. */
  readonly body: string;
  /** The same for a message with an activation link; null for a notification that gets none. */
  readonly bodyWithLink: string | null;
  /** The command that does the work; null where there is none. */
  readonly command: AdminCommand | null;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  /** E.164. */
  readonly phoneNumber: string | null;
  /** 1 and 2 for the reminders of an import that waits, 0 for the first message. */
  readonly reminder: number;
  readonly waitsSince: Date;
  /** What a reminder's number has cost since its purchase, such as "2.30 USD"; null where it is unknown. */
  readonly costSoFar: string | null;
}

/** A notification that has not gone through every channel yet. */
export interface DueNotification extends Notification {
  /** Whether every address was told. */
  readonly emailed: boolean;
  /** The addresses that were told. */
  readonly emailedTo: readonly string[];
  readonly posted: boolean;
}

/** The notifications of one message: a single one, or a digest of many. They are leased to us. */
export interface DueMessage {
  readonly leaseToken: string;
  readonly notifications: readonly DueNotification[];
}

/** How the delivery of a message ended. */
export interface DeliveryResult {
  /** Whether every address is told by now. */
  readonly emailed: boolean;
  /** The addresses that this try told. */
  readonly emailedTo: readonly string[];
  readonly posted: boolean;
  /** Why a channel must be repeated; null when every channel is done. */
  readonly error: string | null;
}

/** An activation link, as the database knows it: without its token. */
export interface RecordableLink {
  readonly notificationId: string;
  /** SHA-256 in hex. */
  readonly tokenHash: string;
  readonly sentTo: string;
}

/** The port to the notifications in the database that are to be delivered. */
export interface DeliveryBook {
  /** Leases the messages to send now. The database limits them, so that no admin is flooded. */
  claim(): Promise<readonly DueMessage[]>;
  /** Records links, and returns how many are recorded: those of imports that still wait. */
  recordLinks(links: readonly RecordableLink[]): Promise<number>;
  /** Returns for how many notifications it recorded the result: none with a lost lease. */
  record(message: DueMessage, result: DeliveryResult): Promise<number>;
  /** Postpones due deliveries by an hour, a bounded number at a time. Returns how many: none when none is left. */
  postpone(reason: string): Promise<number>;
}
