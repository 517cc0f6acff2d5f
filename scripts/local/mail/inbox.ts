import { z } from "zod";
import { waitUntil } from "../wait-until.ts";

const mailSchema = z.object({
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
