import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { anyAllowance } from "../_shared/wake-up/testing/allowances.ts";
import { deliverNotifications } from "./deliver-notifications.ts";
import { createFakeChannel } from "./testing/fake-channel.ts";
import { FakeDeliveryBook } from "./testing/fake-delivery-book.ts";
import { aboutEverybody, notification } from "./testing/notifications.ts";

/** The record of a message that one address got. */
const told = {
  leaseToken: "one",
  emailed: true,
  emailedTo: ["ada@example.com"],
};

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
      notifications = [notification()],
      { isLost = false, posts = true } = {},
    ) {
      const book = new FakeDeliveryBook([{ leaseToken: "one", notifications }]);
      if (isLost) book.loseLeases();
      const channels = { mail: [email], webhook: posts ? webhook : null };
      await deliverNotifications({
        ...{ book, channels, logger, adminPageUrl: null },
        now: () => new Date(),
      }, anyAllowance());
      return book.results;
    },
  };
}

Deno.test("a message goes through every channel, and that is recorded", async () => {
  const { deliver, email, webhook, logger } = world();
  assertEquals(await deliver(), [
    { ...told, posted: true, error: null },
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
    { ...told, posted: false, error },
  ]);
  assertEquals(
    logger.lines.map(({ level, message }) => [level, message]),
    [["error", "Cannot tell the admins, it is tried again"]],
  );
});

Deno.test("both errors are recorded", async () => {
  const { deliver } = world({ email: "No mail", webhook: "No post" });
  const [result] = await deliver();
  assertStrictEquals(
    result?.error,
    "Cannot send the e-mail to ada@example.com: No mail; No post",
  );
});

Deno.test("a delivered notification is not repeated", async () => {
  const { deliver, email, webhook } = world();
  const results = await deliver([
    notification({ emailed: true }),
    aboutEverybody({ emailed: true, posted: true }),
  ]);
  assertEquals(results, [
    { ...told, emailedTo: [], posted: true, error: null },
  ]);
  assertEquals([email.told, webhook.told], [[], [[notification().id]]]);
});

Deno.test("a delivery does not wait for a channel that is not configured", async () => {
  assertEquals(await world().deliver(undefined, { posts: false }), [
    { ...told, posted: false, error: null },
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
