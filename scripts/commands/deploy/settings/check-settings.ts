import { readAdminConfiguration } from "../../../../supabase/functions/admin/configuration.ts";
import { readCountingConfiguration } from "../../../../supabase/functions/count-messages/configuration.ts";
import {
  readConversationInitConfiguration,
  readPostCallConfiguration,
} from "../../../../supabase/functions/elevenlabs/configuration.ts";
import { readNoticingConfiguration } from "../../../../supabase/functions/notice-imports/configuration.ts";
import { readNotifyingConfiguration } from "../../../../supabase/functions/notify-admins/configuration.ts";
import { readOrganizationsConfiguration } from "../../../../supabase/functions/organizations/configuration.ts";
import { readProvisioningConfiguration } from "../../../../supabase/functions/provision-phone-number/configuration.ts";
import { readReconcilingConfiguration } from "../../../../supabase/functions/reconcile/configuration.ts";
import { readReleaseConfiguration } from "../../../../supabase/functions/release-phone-number/configuration.ts";
import { readVoiceConfiguration } from "../../../../supabase/functions/twilio/configuration.ts";
import { ConfigurationError } from "../../../../supabase/functions/_shared/configuration/configuration.ts";
import type { Settings } from "../../../local/stack/settings.ts";

/** Each function's own reader: it knows what it needs. */
const readers = [
  readProvisioningConfiguration,
  readReleaseConfiguration,
  readNotifyingConfiguration,
  readNoticingConfiguration,
  readReconcilingConfiguration,
  readCountingConfiguration,
  readAdminConfiguration,
  readOrganizationsConfiguration,
  readVoiceConfiguration,
  readConversationInitConfiguration,
  readPostCallConfiguration,
] as const;

/** What the platform sets, and what is made, or comes from ElevenLabs later. */
const given = (apiUrl: string): Settings => ({
  SUPABASE_URL: apiUrl,
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_of_the_platform"}',
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_of_the_platform"}',
  EDGE_FUNCTION_SECRET: `whsec_${"A".repeat(32)}`,
  ELEVENLABS_WEBHOOK_SECRET: "made",
  ELEVENLABS_POST_CALL_SECRET: "from ElevenLabs",
});

/** A variable that is missing or malformed. */
export interface Fault {
  readonly variable: string;
  /** Behind its name: "is missing". */
  readonly what: string;
}

/** All that the functions would refuse in these settings, each variable once. Values are never repeated. */
export function findFaults(settings: Settings, apiUrl: string): Fault[] {
  const environment = { ...given(apiUrl), ...settings };
  const faults = new Map<string, Fault>();
  for (const read of readers) {
    for (const fault of faultsOf(() => read(environment))) {
      // An API key of Twilio is enough for all but the calls before activation.
      const isLeftOut = read === readVoiceConfiguration &&
        settings.TWILIO_API_KEY_SID !== undefined;
      if (!isLeftOut && !faults.has(fault.variable)) {
        faults.set(fault.variable, fault);
      }
    }
  }
  return [...faults.values()];
}

function faultsOf(read: () => unknown): Fault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message.split(/; (?=Environment variable)/).map((text) => {
      const [, variable = "", what = text] =
        /^Environment variable "(\w+)" (.*)$/.exec(text) ?? [];
      return { variable, what };
    });
  }
}
