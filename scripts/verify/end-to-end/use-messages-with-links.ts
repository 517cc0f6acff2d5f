import { after, before } from "node:test";
import { z } from "zod";
import { readInbox } from "../../local/mail/inbox.ts";
import type { Receiver } from "../../local/testing/receiver.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** Where the admins' page is said to be. */
export const page = "https://admin.example.com/page.html";

/** The links of a text, as tokens behind the numbers that they say they activate. */
export function linksIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(
      /^ *Activate (\+\d+): https:\/\/admin\.example\.com\/page\.html#activate=([\w-]{43})$/gm,
    )].map(([, number = "", token = ""]) => [number, token]),
  );
}

const openedSchema = z.object({
  number: z.object({ phoneNumber: z.string(), status: z.string() }),
  sentTo: z.string(),
});

/** A stack whose messages have links, two admins with an inbox, and a webhook. */
export function useMessagesWithLinks(webhook: Receiver) {
  const stack = useStack({
    ADMIN_PAGE_URL: page,
    ADMIN_EMAILS: "ada@example.com, grace@example.com",
    ADMIN_WEBHOOK_URL: `${webhook.url}/hook`,
  }, { catchMail: true });
  let mailUrl: string;

  before(() => {
    mailUrl = stack().info.mailUrl ?? "";
  });
  after(() => webhook.stop());

  const post = (path: string, body: object) =>
    request(stack().info, `/activation-link/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });

  return {
    stack,
    inbox: () => readInbox(mailUrl),

    async open(token: string) {
      const { status, body } = await post("open", { token });
      return { status, ...openedSchema.safeParse(body).data };
    },

    activate: (token: string | undefined, elevenLabsPhoneId: string) =>
      post("activate", { token, elevenLabsPhoneId }),

    async mailsAbout(text: string, howMany: number) {
      return await waitUntil(`${howMany} mails about "${text}"`, async () => {
        const mails = (await readInbox(mailUrl)).filter((mail) =>
          mail.text.includes(text)
        );
        return mails.length === howMany ? mails : undefined;
      });
    },

    /** Instead of waiting for pg_cron. */
    async sweep() {
      await stack().database`select one_number.sweep_notification_deliveries()`;
    },

    /** As two minutes later: the messages of the tests before this one do not count against it. */
    async letMinutesPass() {
      await stack().database`
        update public.notification_deliveries set started_at = started_at - interval '2 minutes'
        where started_at is not null`;
    },
  };
}
