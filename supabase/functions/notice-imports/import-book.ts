import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";

/** An import at ElevenLabs of a waiting number. */
export interface NoticedImport {
  /** E.164. */
  readonly phoneNumber: string;
  readonly elevenLabsPhoneId: string;
  /** Whether the agent that must answer is assigned. */
  readonly agentAssigned: boolean;
}

/** The port to the numbers in the database that wait for their import. */
export interface ImportBook {
  /** The numbers that wait for their import, in E.164. */
  waitingNumbers(): Promise<ReadonlySet<string>>;
  /** Records at once which waiting numbers are imported: the others are not. Returns how many notifications changed. */
  note(imports: readonly NoticedImport[]): Promise<number>;
  /**
   * @throws {Error} when the database refuses, for instance because an admin activated the number first with another id
   */
  activate(found: NoticedImport): Promise<void>;
}

/** The most rows that the Data API returns at once: `max_rows`. */
const PAGE_SIZE = 1_000;

const waitingSchema = z.array(z.object({ phone_number: z.string() }));

/** The numbers in the database. A database that refuses or does not answer throws. */
export function createImportBook(client: SecretClient): ImportBook {
  return {
    async waitingNumbers() {
      const waiting = new Set<string>();
      for (let from = 0;; from += PAGE_SIZE) {
        const answer = await client.from("phone_numbers")
          .select("phone_number").eq("status", "pending_import")
          .order("purchased_at").order("id")
          .range(from, from + PAGE_SIZE - 1);
        const page = waitingSchema.parse(
          unwrapAnswer("list the waiting numbers", answer),
        );
        for (const { phone_number } of page) waiting.add(phone_number);
        if (page.length < PAGE_SIZE) return waiting;
      }
    },
    async note(imports) {
      const answer = await client.rpc("record_imports", {
        imports: imports.map((found) => ({
          phone_number: found.phoneNumber,
          elevenlabs_phone_id: found.elevenLabsPhoneId,
          agent_assigned: found.agentAssigned,
        })),
      });
      return z.number().parse(unwrapAnswer("note imports", answer));
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
