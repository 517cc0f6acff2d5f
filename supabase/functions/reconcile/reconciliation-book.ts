import type { Database } from "../_shared/database/database.types.ts";
import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";

/** How far a run is. */
export type ReconciliationStatus =
  Database["public"]["Enums"]["reconciliation_status"];

/** A run, and the right to go on with it. */
export interface Reconciliation {
  readonly id: string;
  readonly status: ReconciliationStatus;
  /** Null once it has ended. */
  readonly leaseToken: string | null;
  /** Where the list goes on; null for its first page. */
  readonly nextPage: string | null;
  readonly numbersAtTwilio: number;
}

/** A page of a list. */
export interface Page<Sighting> {
  readonly sightings: readonly Sighting[];
  /** Null for the last page. */
  readonly nextPage: string | null;
}

/** A number that Twilio bills, as the database writes it down. */
export interface TwilioSighting {
  readonly twilio_sid: string;
  /** E.164. */
  readonly phone_number: string;
  /** ISO 3166-1; null where a number's price depends on more. */
  readonly country: string | null;
  readonly friendly_name: string;
  readonly tagged_organization_id: string | null;
  /** Whom Twilio asks what a caller hears; empty for nobody. */
  readonly voice_url: string;
  /** Whether an application or a trunk is set, for which Twilio ignores the URL. */
  readonly answers_elsewhere: boolean;
  readonly capabilities: Readonly<Record<string, boolean>>;
}

/** A number in ElevenLabs, as the database writes it down. */
export interface ElevenLabsSighting {
  readonly elevenlabs_phone_id: string;
  readonly phone_number: string;
  readonly agent_id: string | null;
}

/** What a local number costs a month, by country (ISO 3166-1). */
export type ListPrices = Readonly<Record<string, MonthlyPrice>>;

/** What the functions' environment says, and the database does not know. */
export interface Expectations {
  /** Whether ElevenLabs' list is read: without its API key nothing is said about ids and agents. */
  readonly asksElevenLabs: boolean;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
  /** Whom Twilio asks until a number is imported; null where it cannot reach us, and nothing is expected. */
  readonly voiceUrl: string | null;
  /** Where admins call the functions, without a slash at the end. */
  readonly functionsUrl: string;
}

/**
 * The run in the database, where the rules are. Every step returns it as it is then, or null when somebody else works on it
 * by now. What the database refuses throws.
 */
export interface ReconciliationBook {
  /** Leases the run that is due; null when none is. */
  claim(): Promise<Reconciliation | null>;
  recordTwilioPage(
    run: Reconciliation,
    page: Page<TwilioSighting>,
    listPrices: ListPrices | null,
  ): Promise<Reconciliation | null>;
  recordElevenLabsPage(
    run: Reconciliation,
    page: Page<ElevenLabsSighting>,
  ): Promise<Reconciliation | null>;
  /** Does the next step once the lists are copied. */
  conclude(run: Reconciliation): Promise<Reconciliation | null>;
  /** Leaves the rest to the next request, and asks for it. */
  handOver(run: Reconciliation): Promise<void>;
  /** Records why a step could not be done. */
  postpone(
    run: Reconciliation,
    error: { readonly code: string; readonly message: string },
    options: { readonly forGood: boolean },
  ): Promise<void>;
}
