import { z } from "zod";
import { Constants } from "../_shared/database/database.types.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type {
  Expectations,
  Reconciliation,
  ReconciliationBook,
} from "./reconciliation-book.ts";

const runSchema = z.array(
  z.object({
    id: z.string(),
    status: z.enum(Constants.public.Enums.reconciliation_status),
    lease_token: z.string().nullable(),
    next_page: z.string().nullable(),
    numbers_at_twilio: z.number(),
  }).transform((run): Reconciliation => ({
    id: run.id,
    status: run.status,
    leaseToken: run.lease_token,
    nextPage: run.next_page,
    numbersAtTwilio: run.numbers_at_twilio,
  })),
).max(1);

/** The run in the database. A database that refuses or does not answer throws; the lease then runs out. */
export function createSupabaseReconciliationBook(
  client: SecretClient,
  expectations: Expectations,
): ReconciliationBook {
  return {
    async claim() {
      const { asksElevenLabs, functionsUrl, agentId, voiceUrl } = expectations;
      const answer = await client.rpc("claim_reconciliation", {
        asks_elevenlabs: asksElevenLabs,
        functions_url: functionsUrl,
        ...(agentId !== null && { agent_id: agentId }),
        ...(voiceUrl !== null && { voice_url: voiceUrl }),
      });
      return readRun(unwrapAnswer("claim the reconciliation", answer));
    },
    async recordTwilioPage(run, { sightings, nextPage }, listPrices) {
      const answer = await client.rpc("record_twilio_sightings", {
        ...leaseOf(run),
        sightings: sightings.map((sighting) => ({ ...sighting })),
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
    async recordElevenLabsPage(run, { sightings, nextPage }) {
      const answer = await client.rpc("record_elevenlabs_sightings", {
        ...leaseOf(run),
        sightings: sightings.map((sighting) => ({ ...sighting })),
        ...(nextPage !== null && { next_page: nextPage }),
      });
      return readRun(
        unwrapAnswer("record a page of ElevenLabs' list", answer),
      );
    },
    async conclude(run) {
      const answer = await client.rpc("conclude_reconciliation", leaseOf(run));
      return readRun(unwrapAnswer("conclude the reconciliation", answer));
    },
    async handOver(run) {
      const answer = await client.rpc("hand_over_reconciliation", leaseOf(run));
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
