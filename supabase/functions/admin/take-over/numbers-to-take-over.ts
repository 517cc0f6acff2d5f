import { z } from "zod";
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import { projectName } from "../../_shared/configuration/project-name.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  supabaseUrl,
} from "../../_shared/configuration/supabase-configuration.ts";
import { answeringVariables } from "../../_shared/elevenlabs/answering-configuration.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import {
  createTwilioClient,
  type TwilioClient,
} from "../../_shared/twilio/create-twilio-client.ts";
import {
  fetchMonthlyPrice,
  type MonthlyPrice,
} from "../../_shared/twilio/monthly-price.ts";
import { numberMembers } from "../../_shared/twilio/number-members.ts";
import {
  twilioAccountOf,
  twilioAccountVariables,
  twilioCredential,
} from "../../_shared/twilio/twilio-account.ts";
import {
  askTwilio,
  type TwilioResult,
} from "../../_shared/twilio/twilio-failure.ts";
import {
  type VoiceOptions,
  voiceOptions,
} from "../../_shared/voice/voice-options.ts";

const text = z.string().nullish().transform((value) => value ?? "");

/** https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource, as the SDK hands it over. */
const usedNumberSchema = z.object({
  ...numberMembers,
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/).nullable().catch(null),
  phoneNumber: z.string(),
  friendlyName: text,
  voiceUrl: text,
  voiceApplicationSid: text,
  trunkSid: text,
});

/** A number of our account, and where its calls go. */
export type UsedNumber = z.output<typeof usedNumberSchema>;

/** What changes at Twilio; what is not named stays, such as where its messages go. */
export interface TakeOverChanges extends VoiceOptions {
  readonly friendlyName: string;
  readonly voiceApplicationSid?: "";
  readonly trunkSid?: "";
}

/** Our Twilio account, with the numbers that organizations have already. */
export interface NumbersToTakeOver {
  /** The name of our project in tags. */
  readonly project: string;
  /** The voice options of bought numbers; none where Twilio cannot reach us. */
  readonly voice: VoiceOptions;
  /** Whether a number without an id at ElevenLabs is recorded as active: then its calls have to come to us. */
  readonly registersCalls: boolean;
  /** The numbers with exactly these digits. */
  find(phoneNumber: string): Promise<TwilioResult<readonly UsedNumber[]>>;
  change(
    sid: string,
    changes: TakeOverChanges,
  ): Promise<TwilioResult<UsedNumber>>;
  /** The list price in a country, or null when Twilio does not say. */
  monthlyPrice(country: string): Promise<MonthlyPrice | null>;
}

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  ELEVENLABS_ANSWER: answeringVariables.ELEVENLABS_ANSWER,
  ...twilioAccountVariables,
}).check(twilioCredential);

/** @throws {ApiError} 503 `CONFIGURATION_INVALID` naming every variable that is missing or malformed */
export function openNumbersToTakeOver(
  environment: Environment,
): NumbersToTakeOver {
  try {
    const variables = readConfiguration(schema, environment);
    return createNumbersToTakeOver(
      createTwilioClient(twilioAccountOf(variables)),
      {
        project: projectName(variables.SUPABASE_URL),
        voice: voiceOptions(
          publicFunctionsUrlOf(variables),
          variables.TWILIO_API_BASE_URL,
        ),
        registersCalls: variables.ELEVENLABS_ANSWER === "register",
      },
    );
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ApiError("CONFIGURATION_INVALID", error.message);
  }
}

/** The numbers at Twilio, through its SDK. */
export function createNumbersToTakeOver(
  client: TwilioClient,
  known: Pick<NumbersToTakeOver, "project" | "voice" | "registersCalls">,
): NumbersToTakeOver {
  const { incomingPhoneNumbers } = client;
  return {
    ...known,
    find: (phoneNumber) =>
      askTwilio(async () => {
        const found = await incomingPhoneNumbers.list({ phoneNumber });
        return found
          // Twilio's filter is a pattern.
          .filter((number) => number.phoneNumber === phoneNumber)
          .map((number) => usedNumberSchema.parse(number));
      }),
    change: (sid, changes) =>
      askTwilio(async () =>
        usedNumberSchema.parse(
          await incomingPhoneNumbers(sid).update({ ...changes }),
        )
      ),
    monthlyPrice: (country) => fetchMonthlyPrice(client, country),
  };
}
