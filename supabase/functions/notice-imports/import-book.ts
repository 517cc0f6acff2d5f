import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";

/** An import to activate. */
export interface FoundImport {
  /** E.164. */
  readonly phoneNumber: string;
  readonly elevenLabsPhoneId: string;
}

/** A number in ElevenLabs' list. */
export interface ListedImport extends FoundImport {
  /** Whether the agent that must answer is assigned. */
  readonly agentAssigned: boolean;
  readonly takesCalls: boolean;
}

/** The place of a page of the list. */
export interface ImportPagePlace {
  /** From the page before; null for the first page. */
  readonly nextPage: string | null;
}

/** What came of a page. */
export interface RecordedPage {
  /** How many notifications changed. */
  readonly changed: number;
  /** How many imports with their agent may be activated now. */
  readonly toActivate: number;
}

/** The port to the numbers in the database that wait for their import. */
export interface ImportBook {
  /** The page to read next; null while no number waits for its import. */
  nextPage(): Promise<ImportPagePlace | null>;
  /**
   * Records a page. With the last one the notifications of all waiting numbers say whether they are imported. Null when
   * another request reads the list.
   */
  record(
    place: ImportPagePlace,
    page: {
      readonly imports: readonly ListedImport[];
      readonly nextPage: string | null;
    },
  ): Promise<RecordedPage | null>;
  /** Takes up imports with their agent, no more than these, each once. */
  takeListed(most: number): Promise<readonly FoundImport[]>;
  /**
   * @throws {Error} when the database refuses, for instance because an admin activated the number first with another id
   */
  activate(found: FoundImport): Promise<void>;
}

const placesSchema = z.array(
  z.object({ next_page: z.string().nullable() })
    .transform(({ next_page }): ImportPagePlace => ({ nextPage: next_page })),
);

const recordedSchema = z.array(
  z.object({ changed: z.number(), to_activate: z.number() })
    .transform(({ changed, to_activate }): RecordedPage => ({
      changed,
      toActivate: to_activate,
    })),
);

const foundSchema = z.array(
  z.object({ phone_number: z.string(), elevenlabs_phone_id: z.string() })
    .transform((row): FoundImport => ({
      phoneNumber: row.phone_number,
      elevenLabsPhoneId: row.elevenlabs_phone_id,
    })),
);

/** The numbers in the database. A database that refuses or does not answer throws. */
export function createImportBook(client: SecretClient): ImportBook {
  return {
    async nextPage() {
      const answer = await client.rpc("next_import_page");
      const [place] = placesSchema.parse(
        unwrapAnswer("read where the list of imports goes on", answer),
      );
      return place ?? null;
    },
    async record({ nextPage: page }, { imports, nextPage }) {
      const answer = await client.rpc("record_import_page", {
        imports: imports.map((found) => ({
          phone_number: found.phoneNumber,
          elevenlabs_phone_id: found.elevenLabsPhoneId,
          agent_assigned: found.agentAssigned,
          takes_calls: found.takesCalls,
        })),
        ...(page !== null && { page }),
        ...(nextPage !== null && { next_page: nextPage }),
      });
      const [recorded] = recordedSchema.parse(
        unwrapAnswer("note imports", answer),
      );
      return recorded ?? null;
    },
    async takeListed(most) {
      const answer = await client.rpc("take_listed_imports", {
        batch_size: most,
      });
      return foundSchema.parse(
        unwrapAnswer("take up imports to activate", answer),
      );
    },
    async activate({ phoneNumber, elevenLabsPhoneId }) {
      const answer = await client.rpc("activate_phone_number", {
        phone_number: phoneNumber,
        elevenlabs_phone_id: elevenLabsPhoneId,
        verification: "verified",
      });
      unwrapAnswer(`activate "${phoneNumber}"`, answer);
    },
  };
}
