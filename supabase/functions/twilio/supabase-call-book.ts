import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { CallBook } from "./call-book.ts";

const calledNumbersSchema = z.array(
  z.object({ status: z.string(), organization_name: z.string() }),
);

/** The calls in the database. A database that refuses or does not answer throws. */
export function createSupabaseCallBook(client: SecretClient): CallBook {
  return {
    async recordMissedCall({ callSid, phoneNumber, caller }) {
      const answer = await client.rpc("record_missed_call", {
        call_sid: callSid,
        phone_number: phoneNumber,
        caller,
      });
      const [number] = calledNumbersSchema.parse(
        unwrapAnswer("record a missed call", answer),
      );
      return number === undefined ? null : {
        status: number.status,
        organizationName: number.organization_name,
      };
    },
  };
}
