import { z } from "zod";
import { waitUntil } from "../wait-until.ts";

const mailSchema = z.object({
  id: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  to: z.array(z.object({ address: z.string() })),
  headers: z.object({ "message-id": z.string() }),
});

/** A received mail. */
type Mail = z.output<typeof mailSchema>;

/** The mails that MailDev caught, oldest first. */
export async function readInbox(mailUrl: string): Promise<readonly Mail[]> {
  const response = await fetch(`${mailUrl}/email`);
  return z.array(mailSchema).parse(await response.json());
}

/** Waits for a mail about the organization with this name. */
export function awaitMail(mailUrl: string, name: string): Promise<Mail> {
  return waitUntil(`a mail about "${name}" arrives`, async () => {
    const mails = await readInbox(mailUrl);
    return mails.find(({ subject }) => subject.endsWith(` for ${name}`));
  });
}

/** Waits for a mail to this address with this subject, and takes it out of the inbox. */
export function takeMail(
  mailUrl: string,
  { to, subject }: { readonly to: string; readonly subject: string },
): Promise<Mail> {
  return waitUntil(`the mail "${subject}" to ${to} arrives`, async () => {
    const mail = (await readInbox(mailUrl)).find((mail) =>
      mail.subject === subject &&
      mail.to.some(({ address }) => address === to)
    );
    if (mail === undefined) return undefined;
    await fetch(`${mailUrl}/email/${mail.id}`, { method: "DELETE" });
    return mail;
  });
}
