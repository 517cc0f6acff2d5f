/** What an admin has to do or know. */
export interface Notification {
  readonly id: string;
  readonly type: string;
  /** The work in one line. */
  readonly title: string;
  /** The work in steps, one a line. */
  readonly body: string;
  /** The same for machines; what it holds depends on the type. */
  readonly data: unknown;
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
