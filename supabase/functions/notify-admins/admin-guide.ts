/** What a message has to know about this project, so that an admin can act on it. */
export interface AdminGuide {
  /** Where the functions are for the outside world, without a slash at the end. */
  readonly functionsUrl: string;
  /** Whether an activation without an id looks it up at ElevenLabs. */
  readonly looksIdsUp: boolean;
}
