import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { z } from "zod";
import { findFreePort } from "../stack/free-port.ts";
import { planMail } from "../stack/mail.ts";
import { startReceiver } from "../stack/receiver.ts";
import { freePorts } from "../stack/stack-options.ts";
import { waitUntil } from "../wait-until.ts";
import { awaitMail } from "../inbox.ts";
import { insertWithNumber } from "./insert-with-number.ts";
import { root, useStack } from "./stack-under-test.ts";

const smtpPort = await findFreePort();
const webhook = await startReceiver();

describe("a mail server that is down", () => {
  const stack = useStack({
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    ADMIN_EMAILS: "ada@example.com",
    ADMIN_WEBHOOK_URL: `${webhook.url}/hook`,
  });
  let database: postgres.Sql;
  let mailFolder: string;

  before(async () => {
    database = postgres(stack().info.dbUrl, { max: 1, onnotice: () => {} });
    mailFolder = await mkdtemp(join(tmpdir(), "mail-"));
  });
  after(async () => {
    webhook.stop();
    await database.end();
    await rm(mailFolder, { recursive: true });
  });

  async function awaitDelivery(what: string, isDone: (row: Row) => boolean) {
    return await waitUntil(what, async () => {
      const { data } = await stack().server.from("admin_notifications")
        .select().single().throwOnError();
      return isDone(data) ? data : undefined;
    });
  }
  type Row = { delivery_attempts: number; emailed_at: string | null };

  /** A mail server where there was none. */
  async function mend() {
    const plan = await planMail({}, {
      catchMail: true,
      ports: { ...freePorts, smtp: smtpPort },
    });
    const server = await plan.start({
      root,
      dataFolder: mailFolder,
      guard: { add: () => {}, remove: () => {} },
      onLog: () => {},
    });
    return { url: plan.url ?? "", stop: () => server.stop() };
  }

  it("is tried again, and what went another way is not repeated", async () => {
    const { info, server } = stack();
    assert.equal(info.mailUrl, null);
    const { number } = await insertWithNumber(server, "Acme");
    const failed = await awaitDelivery(
      "the delivery has failed",
      (row) => row.delivery_attempts === 1,
    );
    assert.match(
      failed.delivery_error ?? "",
      /^Cannot send the e-mail: .*ECONNREFUSED/,
    );
    assert.equal(failed.emailed_at, null);
    assert.notEqual(failed.posted_at, null);
    assert.deepEqual(webhook.paths(), ["/hook"]);
    const { text } = z.object({ text: z.string() })
      .parse(JSON.parse(webhook.requests[0]?.body ?? ""));
    assert.ok(text.startsWith(`*${failed.title}*\n`));
    assert.ok(text.includes(`/phone-numbers/${number.phone_number}/activate`));

    const mended = await mend();
    try {
      // Instead of waiting for a minute, and for pg_cron.
      await database`
        update public.admin_notifications set next_delivery_at = now()
        where next_delivery_at is not null`;
      await database`select private.sweep_notification_deliveries()`;
      const told = await awaitDelivery(
        "the mail is sent",
        (row) => row.emailed_at !== null,
      );
      assert.equal(told.delivery_error, null);
      assert.equal(told.next_delivery_at, null);
      assert.equal(told.posted_at, failed.posted_at);
      const mail = await awaitMail(mended.url, "Acme");
      assert.equal(
        mail.headers["message-id"],
        `<notification.${failed.id}@example.com>`,
      );
      assert.deepEqual(webhook.paths(), ["/hook"]);
    } finally {
      await mended.stop();
    }
  });
});
