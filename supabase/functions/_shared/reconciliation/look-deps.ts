import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../database.types.ts";
import { listImports } from "../elevenlabs/list-imports.ts";
import { createTwilioClient } from "../twilio/create-twilio-client.ts";
import { listBilledNumbers } from "../twilio/list-billed-numbers.ts";
import { fetchMonthlyPrice } from "../twilio/monthly-price.ts";
import { commandsAt } from "./commands.ts";
import type { LookDeps } from "./look.ts";
import { rememberPrices } from "./price-list.ts";
import type { ReconciliationSetup } from "./reconciliation-setup.ts";
import { createSupabaseReconciliationBook } from "./supabase-reconciliation-book.ts";

/** Two looks fit into the 150 seconds that hosted functions live (https://supabase.com/docs/guides/functions/limits). */
const LISTING_MILLISECONDS = 60_000;

/** What one look needs, with Twilio and ElevenLabs as they are set up, for a minute from now; the database in the client's name. */
export function createLookDeps(
  setup: ReconciliationSetup,
  database: SupabaseClient<Database>,
): LookDeps {
  const { twilio, elevenLabs, expectations, functionsUrl } = setup;
  const deadline = AbortSignal.timeout(LISTING_MILLISECONDS);
  const client = createTwilioClient(twilio);
  return {
    book: createSupabaseReconciliationBook(database),
    listBilled: () => listBilledNumbers(client, deadline),
    listImported: elevenLabs &&
      (() => listImports({ ...elevenLabs, deadline })),
    listPrice: rememberPrices((country) => fetchMonthlyPrice(client, country)),
    expectations,
    commands: commandsAt(functionsUrl),
    now: () => new Date(),
  };
}
