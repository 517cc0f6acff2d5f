/** What a number's configuration is held against. */
export interface Expectations {
  /** Whether ElevenLabs' list was read: without its API key nothing is said about ids and agents. */
  readonly asksElevenLabs: boolean;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
  /** Whom Twilio asks until a number is imported; null where it cannot reach us, and nothing is expected. */
  readonly voiceUrl: string | null;
}
