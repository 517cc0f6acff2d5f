import { z } from "zod";
import { type Check, fail, pass, skip, warn } from "./check.ts";
import {
  type Environment,
  readConfiguration,
  required,
} from "../../_shared/configuration/configuration.ts";
import {
  createMailTransport,
  explainMailFailure,
} from "../../_shared/mail/mail-transport.ts";
import { smtpUrl } from "../../_shared/mail/smtp-url.ts";

const schema = z.object({
  SMTP_URL: smtpUrl.optional(),
  ADMIN_WEBHOOK_URL: required().optional(),
});

/**
 * Whether the mail server lets us in. Nothing is sent.
 *
 * @throws {ConfigurationError} naming every variable that is malformed
 */
export async function checkMail(
  name: string,
  { environment, stepMilliseconds }: {
    readonly environment: Environment;
    readonly stepMilliseconds: number;
  },
): Promise<Check> {
  const variables = readConfiguration(schema, environment);
  const { SMTP_URL: smtp, ADMIN_WEBHOOK_URL: webhookUrl } = variables;
  if (smtp === undefined) {
    return webhookUrl === undefined
      ? warn(
        name,
        "The admins are told nothing: there is neither SMTP_URL nor ADMIN_WEBHOOK_URL",
        "Set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL",
      )
      : skip(
        name,
        "There is no SMTP_URL: the admins are told at ADMIN_WEBHOOK_URL",
      );
  }
  const transport = await createMailTransport(smtp, stepMilliseconds);
  try {
    await transport.verify();
    return pass(name, `The mail server "${smtp.host}:${smtp.port}" lets us in`);
  } catch (error) {
    return fail(
      name,
      `The mail server "${smtp.host}:${smtp.port}" does not let us in: ${
        explainMailFailure(error)
      }`,
      "Mend SMTP_URL or the server; hosted functions cannot reach the ports 25 and 587: use 465, 2465 or 2587",
    );
  } finally {
    transport.close();
  }
}
