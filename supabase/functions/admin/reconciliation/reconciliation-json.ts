import { z } from "zod";
import { commandJson } from "../../_shared/admin-commands/admin-command.ts";
import {
  Constants,
  type Tables,
} from "../../_shared/database/database.types.ts";
import type { ApiAddresses } from "../../_shared/admin-commands/api-addresses.ts";

const runSchema = z.object({
  id: z.string(),
  status: z.enum(Constants.public.Enums.reconciliation_status),
  started_at: z.string(),
  numbers_at_twilio: z.number().nullable(),
  numbers_at_elevenlabs: z.number().nullable(),
  last_error_code: z.string().nullable(),
  last_error_message: z.string().nullable(),
}).transform((run) => ({
  id: run.id,
  status: run.status,
  startedAt: run.started_at,
  numbersAtTwilio: run.numbers_at_twilio,
  numbersAtElevenLabs: run.numbers_at_elevenlabs,
  error: run.last_error_code === null
    ? null
    : { code: run.last_error_code, message: run.last_error_message },
}));

const conclusionSchema = z.object({
  id: z.string(),
  started_at: z.string(),
  concluded_at: z.string(),
  asks_elevenlabs: z.boolean(),
  numbers_at_twilio: z.number(),
  /** Null where it was not asked. */
  numbers_at_elevenlabs: z.number().nullable(),
  numbers_recorded: z.number(),
  numbers_bought_back: z.number(),
  unreadable_at_twilio: z.number(),
  unreadable_at_elevenlabs: z.number(),
});

/** Exact decimals as text, for each currency. JSON's numbers are not exact. */
const costs = z.array(z.object({ currency: z.string(), amount: z.string() }));

const classSchema = z.object({
  class: z.string(),
  numbers: z.number(),
  monthly_costs: costs,
  without_price: z.number(),
}).transform((sum) => ({
  class: sum.class,
  numbers: sum.numbers,
  monthlyCosts: sum.monthly_costs,
  withoutPrice: sum.without_price,
}));

const answerSchema = z.object({
  concluded: conclusionSchema.nullable(),
  latest: runSchema.nullable(),
  monthly_costs: costs,
  classes: z.array(classSchema),
}).transform(({ concluded, latest, monthly_costs, classes }) => ({
  reconciliation: concluded && {
    id: concluded.id,
    startedAt: concluded.started_at,
    concludedAt: concluded.concluded_at,
    elevenLabsAsked: concluded.asks_elevenlabs,
    numbersAtTwilio: concluded.numbers_at_twilio,
    numbersAtElevenLabs: concluded.numbers_at_elevenlabs,
    numbersRecorded: concluded.numbers_recorded,
    numbersBoughtBack: concluded.numbers_bought_back,
    unreadableAtTwilio: concluded.unreadable_at_twilio,
    unreadableAtElevenLabs: concluded.unreadable_at_elevenlabs,
    monthlyCosts: monthly_costs,
    classes,
  },
  latestRun: latest,
}));

/** A run as admins see it: its progress and its last error. */
export function runJson(run: unknown) {
  return runSchema.parse(run);
}

/** The sums of the newest concluded run, and the latest run, as admins see them; null before the first. */
export function reconciliationJson(answer: unknown) {
  return answerSchema.parse(answer);
}

/**
 * A finding as admins see it.
 *
 * @param withCommand false in a copy of the project, where the command would change another project's numbers
 */
export function findingJson(
  finding: Tables<"reconciliation_findings">,
  addresses: ApiAddresses,
  withCommand: boolean,
) {
  return {
    type: finding.type,
    title: finding.title,
    message: finding.message,
    ...commandJson(withCommand ? finding.command : null, addresses),
    confirmed: finding.confirmed,
    phoneNumber: finding.phone_number,
    twilioSid: finding.twilio_sid,
    organizationId: finding.organization_id,
  };
}
