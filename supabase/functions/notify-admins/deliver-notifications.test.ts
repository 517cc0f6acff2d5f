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
import { aboutEverybody, notification } from "./testing/notifications.ts";

const message = (leaseToken: string): DueMessage => ({
  leaseToken,
  notifications: [notification()],
});

/** Two channels, which fail with the given errors, or succeed. */
function world(errors: { email?: string; webhook?: string } = {}) {
  const logger = createFakeLogger();
  const email = createFakeChannel(errors.email);
  const webhook = createFakeChannel(errors.webhook);
  return {
    logger,
    email,
    webhook,
    /** Delivers one message through the configured channels. */
    async deliver(
      notifications = message("one").notifications,
      { isLost = false, posts = true } = {},
    ) {
      const book = new FakeDeliveryBook([{ leaseToken: "one", notifications }]);
      if (isLost) book.loseLeases();
      const channels = { email, webhook: posts ? webhook : null };
      await deliverNotifications({ book, channels, logger }, anyAllowance());
      return book.results;
    },
  };
}

Deno.test("a message goes through every channel, and that is recorded", async () => {
  const { deliver, email, webhook, logger } = world();
  assertEquals(await deliver(), [
    { leaseToken: "one", emailed: true, posted: true, error: null },
  ]);
  const ids = [notification().id];
  assertEquals([email.told, webhook.told], [[ids], [ids]]);
  assertEquals(logger.lines.map(({ message }) => message), [
    "Admins told of notifications",
  ]);
});

Deno.test("one channel may fail while the other succeeds", async () => {
  const error = "The webhook cannot be reached";
  const { deliver, logger } = world({ webhook: error });
  assertEquals(await deliver(), [
    { leaseToken: "one", emailed: true, posted: false, error },
  ]);
  assertEquals(
    logger.lines.map(({ level, message }) => [level, message]),
    [["error", "Cannot tell the admins, it is tried again"]],
  );
});

Deno.test("both errors are recorded", async () => {
  const { deliver } = world({ email: "No mail", webhook: "No post" });
  const [result] = await deliver();
  assertStrictEquals(result?.error, "No mail; No post");
});

Deno.test("a delivered notification is not repeated", async () => {
  const { deliver, email, webhook } = world();
  const results = await deliver([
    notification({ emailed: true }),
    aboutEverybody({ emailed: true, posted: true }),
  ]);
  assertEquals(results, [
    { leaseToken: "one", emailed: false, posted: true, error: null },
  ]);
  assertEquals([email.told, webhook.told], [[], [[notification().id]]]);
});

Deno.test("a delivery does not wait for a channel that is not configured", async () => {
  assertEquals(await world().deliver(undefined, { posts: false }), [
    { leaseToken: "one", emailed: true, posted: false, error: null },
  ]);
});

Deno.test("a lost lease is logged", async () => {
  const { deliver, logger } = world();
  await deliver(undefined, { isLost: true });
  assertEquals(logger.lines.at(-1), {
    level: "warn",
    message: "The lease was lost, admins may be told again",
    fields: { notificationIds: [notification().id] },
  });
});

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
  }, anyAllowance());
  assertEquals(
    book.results.map(({ leaseToken }) => leaseToken),
    ["one", "two", "three"],
  );
});

Deno.test("beyond the allowance nothing more is claimed", async () => {
  const book = new FakeDeliveryBook([message("one")], [message("two")]);
  const end = await deliverNotifications({
    book,
    channels: { email: createFakeChannel(), webhook: null },
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
  const deps = { book, channels: { email, webhook: null } };
  await deliverNotifications(
    { ...deps, logger: createFakeLogger() },
    allowanceOf(10, ending.signal),
  );
  assertEquals(email.told, []);
  assertEquals(book.results, [{
    leaseToken: "one",
    emailed: false,
    posted: false,
    error: "The function ended before this message was sent",
  }]);
});

Deno.test("beyond the allowance nothing more is postponed", async () => {
  const book = new FakeDeliveryBook([message("one")], [message("two")]);
  const channels = { email: null, webhook: null };
  const logger = createFakeLogger();
  const deps = { book, channels, logger };
  await deliverNotifications(deps, allowanceOf(1));
  assertStrictEquals(book.reasons.length, 1);
});

Deno.test("without a channel, due deliveries are postponed and name the variables to set", async () => {
  const book = new FakeDeliveryBook([message("one"), message("two")], [
    message("three"),
  ]);
  const logger = createFakeLogger();
  const channels = { email: null, webhook: null };
  await deliverNotifications({ book, channels, logger }, anyAllowance());
  const reason =
    "Nobody can be told: set SMTP_URL and ADMIN_EMAILS, or ADMIN_WEBHOOK_URL";
  assertEquals(book.reasons, [reason, reason, reason]);
  assertEquals(book.results, []);
  assertEquals(logger.lines, [
    { level: "warn", message: reason, fields: { postponed: 2 } },
    { level: "warn", message: reason, fields: { postponed: 1 } },
  ]);
});
