import { z } from "zod";
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import { createTwilioClient } from "../../_shared/twilio/create-twilio-client.ts";
import {
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../../_shared/twilio/twilio-account.ts";
import {
  isRefusal,
  readTwilioFailure,
} from "../../_shared/twilio/twilio-failure.ts";
import { addDays, type CostPeriod } from "./cost-query.ts";

/** The messages of each day that had any, or why the count is unknown. */
type MessageCounts =
  | { readonly known: true; readonly perDay: Readonly<Record<string, number>> }
  | { readonly known: false; readonly reason: string };

/** Counts the messages of a period. It never throws: the report works without messages, too. */
export type CountMessages = (period: CostPeriod) => Promise<MessageCounts>;

/** The rest of the report needs no Twilio, and must not wait for it. */
const PATIENCE_MILLISECONDS = 5_000;
/** More than the days of a year: one request reads the whole period. */
const MAX_RECORDS = 400;

const environmentSchema = z.object(twilioAccountVariables).check(
  twilioCredential,
);

/** A day's record of https://www.twilio.com/docs/usage/api/usage-record; `usage` is "the amount used to bill usage". */
const recordSchema = z.object({
  startDate: z.date(),
  usage: z.string().regex(/^\d+(\.0+)?$/).transform(Number),
});

/**
 * Counts the messages that the account of this environment sent and received, as Twilio bills them. Its usage records
 * count them by day for the whole account; `message_counts` has them by number.
 */
export function createMessageCounter(environment: Environment): CountMessages {
  return async ({ from, to }) => {
    try {
      const answer = await connect(environment).dailyUsage.list({
        category: "sms",
        startDate: new Date(from),
        // Twilio includes the last day.
        endDate: new Date(addDays(to, -1)),
        includeSubaccounts: false,
        pageSize: MAX_RECORDS,
        limit: MAX_RECORDS,
      });
      return {
        known: true,
        perDay: perDay(z.array(recordSchema).parse(answer)),
      };
    } catch (thrown) {
      return { known: false, reason: reasonOf(thrown) };
    }
  };
}

function connect(environment: Environment) {
  const variables = readConfiguration(environmentSchema, environment);
  return createTwilioClient(twilioAccountOf(variables), PATIENCE_MILLISECONDS);
}

function perDay(records: readonly z.output<typeof recordSchema>[]) {
  return Object.fromEntries(
    records.filter(({ usage }) => usage > 0)
      .map(({ startDate, usage }) => [
        startDate.toISOString().slice(0, 10),
        usage,
      ]),
  );
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof ConfigurationError) return thrown.message;
  const failure = readTwilioFailure(thrown);
  const { code } = failure;
  if (isRefusal(failure)) return `Twilio refused to tell (${code})`;
  switch (code) {
    case "NO_ANSWER":
      return "Twilio did not answer";
    case "UNREADABLE_ANSWER":
      return "Twilio's answer makes no sense";
    default:
      return `Twilio did not answer in its own words (${code})`;
  }
}
