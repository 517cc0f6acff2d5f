import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { z } from "zod";
import { findFreePort } from "../../local/processes/ports.ts";
import { startReceiver } from "../../local/testing/receiver.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitMail } from "../../local/mail/inbox.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { startRefusingMailServer } from "../stack-under-test/start-refusing-mail-server.ts";
import { startMailServer } from "../stack-under-test/start-mail-server.ts";

const refusing = await startRefusingMailServer();
const smtpPort = await findFreePort();
const webhook = await startReceiver();
const notificationSchema = z.object({ id: z.string(), emailedAt: z.string() });

describe("a mail server that is down", () => {
  const stack = useStack({
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    ADMIN_EMAILS: "ada@example.com",
    ADMIN_WEBHOOK_URL: `${webhook.url}/hook`,
  });

  after(() => webhook.stop());

  async function awaitDelivery(what: string, isDone: (row: Row) => boolean) {
    return await waitUntil(what, async () => {
      const { data } = await stack().server.from("notification_deliveries")
        .select("*, admin_notifications(title)").single().throwOnError();
      return isDone(data) ? data : undefined;
    });
  }
  type Row = { attempts: number; emailed_at: string | null };

  /** Checks that the list and the answer to a dismissal show when a notification was e-mailed. */
  async function assertAdminsSee(id: string, emailedAt: string | null) {
    const { info } = stack();
    const headers = { apikey: info.secretKey };
    const listed = await request(info, "/admin/notifications", { headers });
    const { notifications: [first] } = z.object({
      notifications: z.array(notificationSchema),
    }).parse(listed.body);
    assert.deepEqual(first, { id, emailedAt });
    const dismissed = await request(
      info,
      `/admin/notifications/${id}/dismiss`,
      { method: "POST", headers, body: '{"reason": "It is a test"}' },
    );
    assert.deepEqual(notificationSchema.parse(dismissed.body), first);
  }

  it("is tried again, and a delivery by another channel is not repeated", async () => {
    const { info, server } = stack();
    assert.equal(info.mailUrl, null);
    const { number } = await insertWithNumber(server, "Acme");
    const failed = await awaitDelivery(
      "the delivery has failed",
      (row) => row.attempts === 1,
    );
    assert.match(
      failed.last_error ?? "",
      /^Cannot send the e-mail to ada@example.com: .*ECONNREFUSED/,
    );
    assert.equal(failed.emailed_at, null);
    assert.notEqual(failed.posted_at, null);
    assert.deepEqual(webhook.paths(), ["/hook"]);
    const { text } = z.object({ text: z.string() })
      .parse(JSON.parse(webhook.requests[0]?.body ?? ""));
    assert.ok(text.startsWith(`*${failed.admin_notifications.title}*\n`));
    assert.ok(text.includes(`/phone-numbers/${number.phone_number}/activate`));

    const mended = await startMailServer(smtpPort);
    try {
      // Instead of waiting for a minute, and for pg_cron.
      await stack().database`
        update public.notification_deliveries set due_at = now()
        where due_at is not null`;
      await stack().database`select one_number.sweep_notification_deliveries()`;
      const told = await awaitDelivery(
        "the mail is sent",
        (row) => row.emailed_at !== null,
      );
      assert.equal(told.last_error, null);
      assert.equal(told.due_at, null);
      assert.equal(told.posted_at, failed.posted_at);
      const mail = await awaitMail(mended.url, "Acme");
      assert.equal(
        mail.headers["message-id"],
        `<notification.${failed.notification_id}.b5fc85e5@example.com>`,
      );
      assert.deepEqual(webhook.paths(), ["/hook"]);
      await assertAdminsSee(told.notification_id, told.emailed_at);
    } finally {
      await mended.stop();
    }
  });
});

describe("a mail server that refuses one address", () => {
  const stack = useStack({
    SMTP_URL: refusing.url,
    ADMIN_EMAILS: "ada@example.com, grace@example.com, linus@example.com",
  });

  after(() => refusing.stop());

  it("gets the mail for that address again, and tells the others once", async () => {
    refusing.refuse("grace@example.com");
    await insertWithNumber(stack().server, "Acme");
    const readDelivery = async () => {
      const { data } = await stack().server.from("notification_deliveries")
        .select().single().throwOnError();
      return data;
    };
    const failed = await waitUntil("one address has failed", async () => {
      const row = await readDelivery();
      return row.attempts === 1 ? row : undefined;
    });
    assert.deepEqual(
      [...failed.emailed_to].sort(),
      ["ada@example.com", "linus@example.com"],
    );
    assert.equal(failed.emailed_at, null);
    assert.match(
      failed.last_error ?? "",
      /^Cannot send the e-mail to grace@example\.com: .*550/,
    );

    refusing.refuse(null);
    // Instead of waiting for a minute, and for pg_cron.
    await stack().database`
      update public.notification_deliveries set due_at = now()
      where due_at is not null`;
    await stack().database`select one_number.sweep_notification_deliveries()`;
    const told = await waitUntil("every address is told", async () => {
      const row = await readDelivery();
      return row.emailed_at === null ? undefined : row;
    });
    assert.equal(told.due_at, null);
    assert.deepEqual(refusing.recipients().sort(), [
      "ada@example.com",
      "grace@example.com",
      "linus@example.com",
    ]);
  });
});
