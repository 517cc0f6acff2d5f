/** What Twilio bills for the SMS of a number. */
export interface MessageCount {
  /** E.164. */
  readonly phoneNumber: string;
  /** Segments: a long message is several. */
  readonly quantity: number;
  readonly messages: number;
}

/** Which messages are counted. Days are those of UTC, as ISO 8601. A database that refuses or does not answer throws. */
export interface MessageBook {
  /** The days whose messages are to be counted now, the oldest first. */
  daysToCount(): Promise<readonly string[]>;
  /** Replaces what was counted of a day, all at once. Counts of numbers that were not ours on that day are dropped. */
  record(day: string, counts: readonly MessageCount[]): Promise<void>;
}
