import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import {
  allowanceOf,
  anyAllowance,
} from "../_shared/wake-up/testing/allowances.ts";
import { deliverNotifications } from "./deliver-notifications.ts";
import type { DueMessage } from "./delivery-book.ts";
import { createFakeChannel } from "./testing/fake-channel.ts";
import { FakeDeliveryBook } from "./testing/fake-delivery-book.ts";
import { notification } from "./testing/notifications.ts";

const deps = { adminPageUrl: null, now: () => new Date() };

const message = (leaseToken: string): DueMessage => ({
  leaseToken,
  notifications: [notification()],
});

Deno.test("messages are claimed and delivered until none is left", async () => {
  const book = new FakeDeliveryBook(
    [message("one"), message("two")],
    [message("three")],
  );
  const email = createFakeChannel();
  await deliverNotifications({
    ...deps,
    book,
    channels: { mail: [email], webhook: null },
    logger: createFakeLogger(),
  }, anyAllowance());
  assertEquals(
    book.results.map(({ leaseToken }) => leaseToken),
    ["one", "two", "three"],
  );
});

Deno.test("beyond the allowance nothing more is claimed", async () => {
  const book = new FakeDeliveryBook([message("one")], [message("two")]);
  const end = await deliverNotifications({
    ...deps,
    book,
    channels: { mail: [createFakeChannel()], webhook: null },
    logger: createFakeLogger(),
  }, allowanceOf(1));
  assertStrictEquals(end, "unfinished");
  assertStrictEquals(book.results.length, 1);
});

Deno.test("a message that was claimed while the worker began to end is not sent, and is due again", async () => {
  const book = new FakeDeliveryBook([message("one")]);
  const ending = new AbortController();
  const claim = book.claim.bind(book);
  book.claim = () => {
    ending.abort();
    return claim();
  };
  const email = createFakeChannel();
  const channels = { mail: [email], webhook: null };
  await deliverNotifications(
    { ...deps, book, channels, logger: createFakeLogger() },
    allowanceOf(10, ending.signal),
  );
  assertEquals(email.told, []);
  assertEquals(book.results, [{
    leaseToken: "one",
    emailed: false,
    emailedTo: [],
    posted: false,
    error: "The function ended before this message was sent",
  }]);
});

Deno.test("beyond the allowance nothing more is postponed", async () => {
  const book = new FakeDeliveryBook([message("one")], [message("two")]);
  const channels = { mail: [], webhook: null };
  const logger = createFakeLogger();
  await deliverNotifications(
    { ...deps, book, channels, logger },
    allowanceOf(1),
  );
  assertStrictEquals(book.reasons.length, 1);
});

Deno.test("without a channel, due deliveries are postponed and name the variables to set", async () => {
  const book = new FakeDeliveryBook([message("one"), message("two")], [
    message("three"),
  ]);
  const logger = createFakeLogger();
  const channels = { mail: [], webhook: null };
  await deliverNotifications(
    { ...deps, book, channels, logger },
    anyAllowance(),
  );
  const reason =
    "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";
  assertEquals(book.reasons, [reason, reason, reason]);
  assertEquals(book.results, []);
  assertEquals(logger.lines, [
    { level: "warn", message: reason, fields: { postponed: 2 } },
    { level: "warn", message: reason, fields: { postponed: 1 } },
  ]);
});
