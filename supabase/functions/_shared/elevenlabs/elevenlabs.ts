/** A phone number as ElevenLabs knows it. */
export interface ImportedNumber {
  /** Opaque: ElevenLabs documents no form. */
  readonly id: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** The agent that answers; null when none is assigned. */
  readonly agentId: string | null;
}

/** What an import needs. ElevenLabs signs in to Twilio with the account's own credential. */
export interface NumberToImport {
  /** E.164. */
  readonly phoneNumber: string;
  /** What the dashboard calls it. */
  readonly label: string;
  readonly agentId: string;
  readonly twilio: {
    readonly accountSid: string;
    readonly authToken: string;
  };
}

/** ElevenLabs, as far as phone numbers need it. Every operation throws `ElevenLabsError` for what goes wrong. */
export interface ElevenLabs {
  /** The number with this id; null when there is none. */
  findById(id: string): Promise<ImportedNumber | null>;
  /** Every import of exactly this number: ElevenLabs may have several. */
  findByPhoneNumber(phoneNumber: string): Promise<readonly ImportedNumber[]>;
  /** Imports a number from Twilio and returns its id. Each call may make another import of the same number. */
  importNumber(number: NumberToImport): Promise<string>;
  /** Lets this agent answer from the next call on. */
  assignAgent(id: string, agentId: string): Promise<void>;
}
