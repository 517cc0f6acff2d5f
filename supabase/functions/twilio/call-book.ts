/** A call that Twilio asks about. */
export interface IncomingCall {
  /** Twilio's id of the call. */
  readonly callSid: string;
  /** The number that was called, in E.164. */
  readonly phoneNumber: string;
  /** Who called, as Twilio says: mostly E.164. */
  readonly caller: string;
}

/** A number of ours that was called. */
export interface CalledNumber {
  readonly status: string;
  readonly organizationName: string;
}

/** The calls in the database. */
export interface CallBook {
  /**
   * Records a call that no agent takes, once however often it is reported. Returns the number, or null when it is not
   * ours.
   *
   * @throws {Error} when the database refuses or does not answer
   */
  recordMissedCall(call: IncomingCall): Promise<CalledNumber | null>;
}
