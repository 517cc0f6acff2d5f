import { z } from "zod";
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
import { type SmtpServer, smtpUrl } from "../_shared/mail/smtp-url.ts";

/** The function's configuration. */
export interface Configuration extends WokenConfiguration {
  /** A secret: whoever has it can beat. Null: nobody listens. */
  readonly heartbeatUrl: string | null;
  /** Null without mail. */
  readonly smtp: SmtpServer | null;
  /** Whether the admins are told in any way. */
  readonly tellsAdmins: boolean;
}

/** An uptime monitor of one's own may have no HTTPS. */
const heartbeatUrl = z.url({
  protocol: /^https?$/,
  error: "is not a URL of http or https",
});

const schema = z.object({
  ...wokenVariables,
  HEARTBEAT_URL: heartbeatUrl.optional(),
  SMTP_URL: smtpUrl.optional(),
  ADMIN_WEBHOOK_URL: required().optional(),
}).transform((variables): Configuration => ({
  ...wokenConfigurationOf(variables),
  heartbeatUrl: variables.HEARTBEAT_URL ?? null,
  smtp: variables.SMTP_URL ?? null,
  tellsAdmins: variables.SMTP_URL !== undefined ||
    variables.ADMIN_WEBHOOK_URL !== undefined,
}));

/** @throws {ConfigurationError} naming every variable that is missing or malformed */
export function readHeartbeatConfiguration(
  environment: Environment,
): Configuration {
  return readConfiguration(schema, environment);
}
