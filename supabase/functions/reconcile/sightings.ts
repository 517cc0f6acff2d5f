import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";

/** A page of a list. */
export interface Page<Sighting> {
  readonly sightings: readonly Sighting[];
  /** Entries of the page that could not be read, and are left out. */
  readonly unreadable: number;
  /** Null for the last page. */
  readonly nextPage: string | null;
}

/** A number that Twilio bills, as the database records it. */
export interface TwilioSighting {
  readonly twilio_sid: string;
  /** E.164. */
  readonly phone_number: string;
  /** ISO 3166-1; null where a number's price depends on more. */
  readonly country: string | null;
  readonly friendly_name: string;
  readonly tagged_organization_id: string | null;
  /** Null in a tag of the first versions, and without one. */
  readonly tagged_project: string | null;
  /** ISO 8601; null where Twilio does not say. */
  readonly purchased_at: string | null;
  /** The URL that Twilio asks about a call; empty without one. */
  readonly voice_url: string;
  /** Whether an application or a trunk is set, for which Twilio ignores the URL. */
  readonly answers_elsewhere: boolean;
  readonly capabilities: Readonly<Record<string, boolean>>;
}

/** An import at ElevenLabs, as the database records it. */
export interface ElevenLabsSighting {
  readonly elevenlabs_phone_id: string;
  readonly phone_number: string;
  readonly agent_id: string | null;
}

/** The monthly price of a local number, by country (ISO 3166-1). */
export type ListPrices = Readonly<Record<string, MonthlyPrice>>;
