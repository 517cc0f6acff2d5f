import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { ImportBook } from "./import-book.ts";

/** No more than the Data API returns at once: `max_rows`. */
const PAGE_SIZE = 1_000;

const waitingSchema = z.array(z.object({ phone_number: z.string() }));

/** The numbers in the database. A database that refuses or does not answer throws. */
export function createSupabaseImportBook(client: SecretClient): ImportBook {
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
      const answer = await client.rpc("note_imports", {
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
