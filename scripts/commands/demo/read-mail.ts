import assert from "node:assert/strict";
import { awaitMail } from "../../local/mail/inbox.ts";
import type { Narrator } from "./narrator.ts";

/** The admin reads the mail about a number, which has all that is needed to activate it. */
export async function readMail(
  mailUrl: string,
  narrator: Narrator,
  organization: { readonly name: string; readonly phoneNumber: string },
): Promise<void> {
  const mail = await narrator.step(
    "The admin gets a mail",
    () => awaitMail(mailUrl, organization.name),
  );
  assert.ok(mail.text.includes(organization.phoneNumber));
  const command = /^curl .*$/m.exec(mail.text)?.[0];
  assert.ok(command !== undefined, "The mail has the call to paste");
  narrator.show(mail.subject, command);
}
