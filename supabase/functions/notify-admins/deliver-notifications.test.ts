import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { deliverNotifications } from "./deliver-notifications.ts";
import type { DueMessage } from "./notification.ts";
import { createFakeChannel } from "./testing/fake-channel.ts";
import { FakeDeliveryBook } from "./testing/fake-delivery-book.ts";
import { notification } from "./testing/notifications.ts";

const message = (leaseToken: string): DueMessage => ({
  leaseToken,
  notifications: [notification()],
});
const noDeadline = Infinity;
const now = () => new Date(1_000);

Deno.test("messages are claimed and delivered until none is left", async () => {
  const book = new FakeDeliveryBook(
    [message("one"), message("two")],
    [message("three")],
  );
  const email = createFakeChannel();
  await deliverNotifications({
    book,
    channels: { email, webhook: null },
    logger: createFakeLogger(),
    now,
  }, noDeadline);
  assertEquals(
    book.results.map(({ leaseToken }) => leaseToken),
    ["one", "two", "three"],
  );
});

Deno.test("after the deadline nothing more is claimed", async () => {
  const book = new FakeDeliveryBook([message("one")], [message("two")]);
  await deliverNotifications({
    book,
    channels: { email: createFakeChannel(), webhook: null },
    logger: createFakeLogger(),
    now,
  }, now().getTime());
  assertStrictEquals(book.results.length, 1);
});

Deno.test("after the deadline nothing more is put off", async () => {
  const book = new FakeDeliveryBook([message("one")], [message("two")]);
  const channels = { email: null, webhook: null };
  const logger = createFakeLogger();
  await deliverNotifications(
    { book, channels, logger, now },
    now().getTime(),
  );
  assertStrictEquals(book.reasons.length, 1);
});

Deno.test("without a way to tell anybody, what is due is put off and says what to set", async () => {
  const book = new FakeDeliveryBook([message("one"), message("two")], [
    message("three"),
  ]);
  const logger = createFakeLogger();
  const channels = { email: null, webhook: null };
  await deliverNotifications({ book, channels, logger, now }, noDeadline);
  const reason =
    "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";
  assertEquals(book.reasons, [reason, reason, reason]);
  assertEquals(book.results, []);
  assertEquals(logger.lines, [
    { level: "warn", message: reason, fields: { postponed: 2 } },
    { level: "warn", message: reason, fields: { postponed: 1 } },
  ]);
});
