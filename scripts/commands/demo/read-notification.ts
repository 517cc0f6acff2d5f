import assert from "node:assert/strict";
import { awaitMail } from "../../local/mail/inbox.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import { call, notificationsSchema } from "./http.ts";
import type { Narrator } from "./narrator.ts";

/** A number of the demo. */
export interface DemoNumber {
  readonly name: string;
  readonly phoneNumber: string;
}

/** A notification asks for the import, until the number is active. */
export async function lookForNotification(
  { apiUrl, secretKey: apikey }: StackInfo,
  narrator: Narrator,
  { name, phoneNumber }: DemoNumber,
  isExpected: boolean,
): Promise<void> {
  const title = `Import ${phoneNumber} to ElevenLabs for ${name}`;
  const state = isExpected ? "waits for the admin" : "is resolved";
  await narrator.step(`The notification ${state}`, async () => {
    const { notifications } = await call(
      `${apiUrl}/api/admin/notifications?status=pending&type=elevenlabs_import_required`,
      { headers: { apikey }, schema: notificationsSchema },
    );
    const titles = notifications.map((notification) => notification.title);
    assert.equal(titles.includes(title), isExpected);
  });
  if (isExpected) narrator.show(title);
}

/** The admin reads the mail about a number. The mail has everything the admin needs to activate the number. */
export async function readMail(
  mailUrl: string,
  narrator: Narrator,
  { name, phoneNumber }: DemoNumber,
): Promise<void> {
  const mail = await narrator.step(
    "The admin gets a mail",
    () => awaitMail(mailUrl, name),
  );
  assert.ok(mail.text.includes(phoneNumber));
  const command = /^curl .*$/m.exec(mail.text)?.[0];
  assert.ok(command !== undefined, "The mail has the call to paste");
  narrator.show(mail.subject, command);
}
