import {
  assertMatch,
  assertNotStrictEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { messageId } from "./message-id.ts";
import { aboutEverybody, notification } from "./testing/notifications.ts";

const one = notification();
const other = aboutEverybody();

Deno.test("a notification's mail always has the same id, of the sender's domain", () => {
  assertStrictEquals(
    messageId([one], "phone@example.com"),
    `<notification.${one.id}@example.com>`,
  );
});

Deno.test("a digest of the same has the same id, whatever their order", () => {
  const id = messageId([one, other], "phone@example.com");
  assertMatch(id, /^<digest\.[0-9a-f]{32}@example\.com>$/);
  assertStrictEquals(messageId([other, one], "phone@example.com"), id);
});

Deno.test("a digest of others has another id", () => {
  const third = notification({ id: "1c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f" });
  assertNotStrictEquals(
    messageId([one, other, third], "phone@example.com"),
    messageId([one, other], "phone@example.com"),
  );
});
