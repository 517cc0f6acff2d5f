import type { CallToDial, DialOutcome } from "../_shared/elevenlabs/dial.ts";
import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import type { CallToPlace } from "./place-at-twilio.ts";

/** What placing calls needs. */
export interface Calling {
  /** The project that we run in. */
  readonly projectName: string;
  /** The agent's name. */
  readonly agentName: string;
  /**
   * Asks ElevenLabs which number it has under an id.
   *
   * @throws {ElevenLabsError}
   */
  readonly findAtElevenLabs: (
    elevenLabsPhoneId: string,
  ) => Promise<Pick<ImportedNumber, "phoneNumber"> | null>;
  /** Dials with our agent, once. */
  readonly dial: (call: Omit<CallToDial, "agentId">) => Promise<DialOutcome>;
  /**
   * Lets Twilio dial, once, from a number that is answered by registration: ElevenLabs dials from imported numbers only.
   * Null without Twilio's credentials, or where Twilio cannot reach us.
   */
  readonly dialAtTwilio:
    | ((call: CallToPlace) => Promise<DialOutcome>)
    | null;
}
