import { z } from "zod";
import type { Tables } from "../_shared/database.types.ts";

type Run = Tables<"reconciliations">;

/** Exact decimals as text, for each currency. JSON's numbers are not exact. */
const costs = z.array(z.object({ currency: z.string(), amount: z.string() }));

const sumsSchema = z.object({
  monthly_costs: costs,
  classes: z.array(
    z.object({
      class: z.string(),
      numbers: z.number(),
      monthly_costs: costs,
      without_price: z.number(),
    }).transform(({ monthly_costs, without_price, ...sum }) => ({
      ...sum,
      monthlyCosts: monthly_costs,
      withoutPrice: without_price,
    })),
  ),
});

/** How far a run is, and what went wrong last. */
export function runJson(run: Run) {
  return {
    id: run.id,
    status: run.status,
    startedAt: run.started_at,
    numbersAtTwilio: run.numbers_at_twilio,
    numbersAtElevenLabs: run.numbers_at_elevenlabs,
    error: run.last_error_code === null ? null : {
      code: run.last_error_code,
      message: run.last_error_message,
    },
  };
}

/** What a concluded run found, in sum. */
export function conclusionJson(run: Run) {
  const { monthly_costs, classes } = sumsSchema.parse(run);
  return {
    id: run.id,
    startedAt: run.started_at,
    concludedAt: run.concluded_at,
    elevenLabsAsked: run.asks_elevenlabs,
    numbersAtTwilio: run.numbers_at_twilio,
    numbersAtElevenLabs: run.numbers_at_elevenlabs,
    numbersRecorded: run.numbers_recorded,
    monthlyCosts: monthly_costs,
    classes,
    notOurs: run.not_ours,
  };
}

/** A finding as admins see it. */
export function findingJson(finding: Tables<"reconciliation_findings">) {
  return {
    type: finding.type,
    title: finding.title,
    message: finding.message,
    suggestedCommand: finding.suggested_command,
    confirmed: finding.confirmed,
    phoneNumber: finding.phone_number,
    twilioSid: finding.twilio_sid,
    organizationId: finding.organization_id,
  };
}
