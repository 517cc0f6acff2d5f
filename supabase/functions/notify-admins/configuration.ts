import { z } from "zod";
import {
  addressVariables,
  apiAddressesOf,
} from "../_shared/admin-commands/api-addresses.ts";
import {
  type Environment,
  readConfiguration,
  required,
} from "../_shared/configuration/configuration.ts";
import {
  type WokenConfiguration,
  wokenConfigurationOf,
  wokenVariables,
} from "../_shared/configuration/woken-configuration.ts";
import { adminPageUrl } from "../_shared/configuration/admin-page-url.ts";
import {
  elevenLabsNumbersPage,
  twilioConsole,
} from "../_shared/admin-commands/vendor-pages.ts";
import { twilioSid } from "../_shared/twilio/twilio-account.ts";
import type { AdminGuide } from "./channel.ts";
import {
  isAddress,
  mailAddresses,
  type Sender,
  sender,
  SENDER_NAME,
} from "./mail-addresses.ts";
import { type SmtpServer, smtpUrl } from "../_shared/mail/smtp-url.ts";

/** The settings of mail to the admins. */
export interface MailConfiguration {
  readonly smtp: SmtpServer;
  readonly from: Sender;
  readonly to: readonly string[];
}

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  /** Null where the admins get no mail. */
  readonly mail: MailConfiguration | null;
  /** Null where nothing is posted. */
  readonly webhookUrl: string | null;
  readonly guide: AdminGuide;
  /** Where activation links lead; null where there is no page: then messages have commands. */
  readonly adminPageUrl: string | null;
  /** The Twilio account of the other functions, where it is set. */
  readonly accountSid: string | undefined;
}

const httpUrl = z.url({ protocol: /^https?$/, error: "is not a URL" });

const schema = z.object({
  ...wokenVariables,
  ...addressVariables,
  SMTP_URL: smtpUrl.optional(),
  ADMIN_EMAILS: mailAddresses.optional(),
  MAIL_FROM: sender.optional(),
  ADMIN_WEBHOOK_URL: httpUrl.optional(),
  ADMIN_PAGE_URL: adminPageUrl.optional(),
  ELEVENLABS_API_KEY: required().optional(),
  TWILIO_ACCOUNT_SID: twilioSid("AC").optional(),
}).superRefine(({ SMTP_URL: smtp, ADMIN_EMAILS: to }, context) => {
  if ((smtp === undefined) === (to === undefined)) return;
  const [missing, given] = smtp === undefined
    ? ["SMTP_URL", "ADMIN_EMAILS"]
    : ["ADMIN_EMAILS", "SMTP_URL"];
  context.addIssue({
    code: "custom",
    path: [missing],
    message: `is missing, and "${given}" is set`,
  });
}).transform((variables): Configuration => {
  const { SMTP_URL: smtp, ADMIN_EMAILS: to, MAIL_FROM: from } = variables;
  const addresses = apiAddressesOf(variables);
  return {
    ...wokenConfigurationOf(variables),
    mail: smtp === undefined || to === undefined
      ? null
      : { smtp, to, from: from ?? defaultSender(smtp, to) },
    accountSid: variables.TWILIO_ACCOUNT_SID,
    webhookUrl: variables.ADMIN_WEBHOOK_URL ?? null,
    adminPageUrl: variables.ADMIN_PAGE_URL ?? null,
    guide: {
      addresses,
      pages: {
        admin: variables.ADMIN_PAGE_URL ?? null,
        elevenLabs: elevenLabsNumbersPage(addresses),
        twilio: twilioConsole(addresses),
      },
      looksIdsUp: variables.ELEVENLABS_API_KEY !== undefined,
    },
  };
});

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readNotifyingConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}

/** The user's own address at the mail server, or an admin's: the server takes mail from both domains. */
function defaultSender({ auth }: SmtpServer, to: readonly string[]): Sender {
  const user = auth?.user ?? "";
  return {
    name: SENDER_NAME,
    address: isAddress(user) ? user : to[0] ?? user,
  };
}
