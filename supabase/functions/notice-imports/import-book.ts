/** An import at ElevenLabs of a number that waits for it. */
export interface NoticedImport {
  /** E.164. */
  readonly phoneNumber: string;
  readonly elevenLabsPhoneId: string;
  /** Whether the agent that must answer is assigned. */
  readonly agentAssigned: boolean;
}

/** The numbers in the database, as far as imports are concerned. */
export interface ImportBook {
  /** The numbers that wait for their import, in E.164. */
  waitingNumbers(): Promise<ReadonlySet<string>>;
  /** Writes down which waiting numbers are imported, all at once: others are not. Returns how many notifications changed. */
  note(imports: readonly NoticedImport[]): Promise<number>;
  /** @throws {Error} when the database refuses, for instance because an admin was quicker with another id */
  activate(found: NoticedImport): Promise<void>;
}
