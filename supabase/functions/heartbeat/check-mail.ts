import {
  createMailTransport,
  explainMailFailure,
} from "../_shared/mail/mail-transport.ts";
import type { Configuration } from "./configuration.ts";

const STEP_MILLISECONDS = 10_000;

/** Why the admins cannot be told, or null. The mail server is only logged in to; posts that failed are in the database. */
export async function checkMail(
  { smtp, tellsAdmins }: Pick<Configuration, "smtp" | "tellsAdmins">,
): Promise<string | null> {
  if (!tellsAdmins) {
    return "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";
  }
  if (smtp === null) return null;
  const transport = await createMailTransport(smtp, STEP_MILLISECONDS);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return `The mail server does not let us in: ${explainMailFailure(error)}`;
  } finally {
    transport.close();
  }
}
