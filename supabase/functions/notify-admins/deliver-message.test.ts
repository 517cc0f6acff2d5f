import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { deliverMessage } from "./deliver-message.ts";
import { createFakeChannel } from "./testing/fake-channel.ts";
import { FakeDeliveryBook } from "./testing/fake-delivery-book.ts";
import { aboutEverybody, notification } from "./testing/notifications.ts";

const leaseToken = "one";
const message = { leaseToken, notifications: [notification()] };

function world(errors: { email?: string; webhook?: string } = {}) {
  const book = new FakeDeliveryBook();
  const logger = createFakeLogger();
  const email = createFakeChannel(errors.email);
  const webhook = createFakeChannel(errors.webhook);
  return { book, logger, email, webhook, channels: { email, webhook } };
}

Deno.test("a message goes every way, and that is recorded", async () => {
  const deps = world();
  await deliverMessage(message, deps);
  const ids = [notification().id];
  assertEquals([deps.email.told, deps.webhook.told], [[ids], [ids]]);
  assertEquals(deps.book.results, [
    { leaseToken, emailed: true, posted: true, error: null },
  ]);
  assertEquals(deps.logger.lines.map(({ message }) => message), [
    "Admins told of notifications",
  ]);
});

Deno.test("one way may fail while the other succeeds", async () => {
  const deps = world({ webhook: "The webhook cannot be reached" });
  await deliverMessage(message, deps);
  assertEquals(deps.book.results, [{
    leaseToken,
    emailed: true,
    posted: false,
    error: "The webhook cannot be reached",
  }]);
  assertEquals(
    deps.logger.lines.map(({ level, message }) => [level, message]),
    [["error", "Cannot tell the admins, it is tried again"]],
  );
});

Deno.test("both errors are recorded", async () => {
  const deps = world({ email: "No mail", webhook: "No post" });
  await deliverMessage(message, deps);
  assertStrictEquals(deps.book.results[0]?.error, "No mail; No post");
});

Deno.test("what has arrived is not repeated", async () => {
  const deps = world();
  await deliverMessage({
    leaseToken,
    notifications: [
      notification({ emailed: true }),
      aboutEverybody({ emailed: true, posted: true }),
    ],
  }, deps);
  assertEquals(deps.email.told, []);
  assertEquals(deps.webhook.told, [[notification().id]]);
  assertEquals(deps.book.results, [
    { leaseToken, emailed: false, posted: true, error: null },
  ]);
});

Deno.test("a way that is not configured is nothing to wait for", async () => {
  const { book, logger, email } = world();
  await deliverMessage(message, {
    book,
    logger,
    channels: { email, webhook: null },
  });
  assertEquals(book.results, [
    { leaseToken, emailed: true, posted: false, error: null },
  ]);
});

Deno.test("a lost lease is logged", async () => {
  const deps = world();
  deps.book.loseLeases();
  await deliverMessage(message, deps);
  assertEquals(deps.logger.lines.at(-1), {
    level: "warn",
    message: "The lease was lost, admins may be told again",
    fields: { notificationIds: [notification().id] },
  });
});
