import { z } from "zod";
import { Constants } from "../_shared/database/database.types.ts";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { Expectations } from "./configuration.ts";
import type {
  Reconciliation,
  ReconciliationBook,
} from "./reconciliation-book.ts";

const runSchema = z.array(
  z.object({
    id: z.string(),
    status: z.enum(Constants.public.Enums.reconciliation_status),
    lease_token: z.string().nullable(),
    next_page: z.string().nullable(),
    numbers_at_twilio: z.number().nullable(),
    numbers_bought_back: z.number(),
  }).transform((run): Reconciliation => ({
    id: run.id,
    status: run.status,
    leaseToken: run.lease_token,
    nextPage: run.next_page,
    numbersAtTwilio: run.numbers_at_twilio,
    numbersBoughtBack: run.numbers_bought_back,
  })),
).max(1);

/** The run in the database. A database that refuses or does not answer throws; the lease then expires. */
export function createSupabaseReconciliationBook(
  client: SecretClient,
  expectations: Expectations,
  project: ProjectArguments,
): ReconciliationBook {
  return {
    async claim() {
      const { asksElevenLabs, agentId, voiceUrl } = expectations;
      const answer = await client.rpc("claim_reconciliation", {
        asks_elevenlabs: asksElevenLabs,
        ...(agentId !== null && { agent_id: agentId }),
        ...(voiceUrl !== null && { voice_url: voiceUrl }),
        ...project,
      });
      return readRun(unwrapAnswer("claim the reconciliation", answer));
    },
    async recordTwilioPage(
      run,
      { sightings, unreadable, nextPage },
      listPrices,
    ) {
      const answer = await client.rpc("record_twilio_sightings", {
        ...leaseOf(run),
        sightings: sightings.map((sighting) => ({ ...sighting })),
        ...(unreadable > 0 && { unreadable }),
        ...(nextPage !== null && { next_page: nextPage }),
        ...(listPrices !== null && {
          list_prices: Object.fromEntries(
            Object.entries(listPrices).map(([country, price]) => [
              country,
              { ...price },
            ]),
          ),
        }),
      });
      return readRun(unwrapAnswer("record a page of Twilio's list", answer));
    },
    async recordElevenLabsPage(run, { sightings, unreadable, nextPage }) {
      const answer = await client.rpc("record_elevenlabs_sightings", {
        ...leaseOf(run),
        sightings: sightings.map((sighting) => ({ ...sighting })),
        ...(unreadable > 0 && { unreadable }),
        ...(nextPage !== null && { next_page: nextPage }),
      });
      return readRun(
        unwrapAnswer("record a page of ElevenLabs' list", answer),
      );
    },
    async idsToAsk(run, batchSize) {
      const answer = await client.rpc("ids_to_ask", {
        ...leaseOf(run),
        batch_size: batchSize,
      });
      return z.array(z.string())
        .parse(unwrapAnswer("list the ids to ask for", answer));
    },
    async conclude(run) {
      const answer = await client.rpc("conclude_reconciliation", leaseOf(run));
      return readRun(unwrapAnswer("conclude the reconciliation", answer));
    },
    async yieldLease(run) {
      const answer = await client.rpc("yield_reconciliation", leaseOf(run));
      unwrapAnswer("hand the reconciliation over", answer);
    },
    async postpone(run, { code, message }, { forGood }) {
      const answer = await client.rpc("postpone_reconciliation", {
        ...leaseOf(run),
        error_code: code,
        error_message: message,
        for_good: forGood,
      });
      unwrapAnswer("postpone the reconciliation", answer);
    },
  };
}

function leaseOf({ id, leaseToken }: Reconciliation) {
  if (leaseToken === null) {
    throw new Error(`Cannot go on with reconciliation "${id}": it has ended`);
  }
  return { reconciliation_id: id, lease_token: leaseToken };
}

function readRun(answer: unknown): Reconciliation | null {
  return runSchema.parse(answer)[0] ?? null;
}
