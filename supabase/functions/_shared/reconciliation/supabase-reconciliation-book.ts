import type {
  PostgrestSingleResponse,
  SupabaseClient,
} from "@supabase/supabase-js";
import { fromDataApi } from "../database-error.ts";
import type { Database } from "../database.types.ts";
import { readPurchaseTag } from "../read-purchase-tag.ts";
import { factsPageSchema } from "./facts-page.ts";
import type { NumberFacts } from "./number-facts.ts";
import type { ReconciliationBook } from "./reconciliation-book.ts";

/** No more than the Data API returns at once: `max_rows`. */
const PAGE_SIZE = 1_000;

/** The database, with whichever credential the client has. Throws the answers that its refusals become. */
export function createSupabaseReconciliationBook(
  client: SupabaseClient<Database>,
): ReconciliationBook {
  return {
    async begin() {
      const { id, started_at } = unwrap(
        await client.rpc("begin_reconciliation"),
      );
      return { id, startedAt: started_at };
    },
    async noteBilled(id, numbers) {
      const sightings = numbers.map((number) => ({
        twilio_sid: number.sid,
        phone_number: number.phoneNumber,
        tagged_organization_id: readPurchaseTag(number.friendlyName),
        voice_url: number.voiceUrl,
        answers_elsewhere: number.voiceApplicationSid !== null ||
          number.trunkSid !== null,
        capabilities: number.capabilities,
      }));
      unwrap(
        await client.rpc("note_twilio_sightings", {
          reconciliation_id: id,
          sightings,
        }),
      );
    },
    async noteImported(id, numbers) {
      const sightings = numbers.map((number) => ({
        elevenlabs_phone_id: number.id,
        phone_number: number.phoneNumber,
        agent_id: number.agentId,
      }));
      unwrap(
        await client.rpc("note_elevenlabs_sightings", {
          reconciliation_id: id,
          sightings,
        }),
      );
    },
    facts: (id, previousId) => readFacts(client, id, previousId),
    async end(id) {
      unwrap(await client.rpc("end_reconciliation", { reconciliation_id: id }));
    },
  };
}

async function* readFacts(
  client: SupabaseClient<Database>,
  id: string,
  previousId: string | null,
): AsyncGenerator<readonly NumberFacts[]> {
  let after = "";
  for (;;) {
    const answer = await client.rpc("reconciliation_facts", {
      reconciliation_id: id,
      after_key: after,
      page_size: PAGE_SIZE,
      ...(previousId === null ? {} : { previous_id: previousId }),
    });
    const page = factsPageSchema.parse(unwrap(answer));
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_SIZE) return;
    after = last.key;
  }
}

function unwrap<Data>(answer: PostgrestSingleResponse<Data>): Data {
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
