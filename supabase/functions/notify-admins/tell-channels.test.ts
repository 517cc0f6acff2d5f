import {
  assert,
  assertEquals,
  assertMatch,
  assertNotStrictEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { tellChannels } from "./tell-channels.ts";
import { createFakeChannel } from "./testing/fake-channel.ts";
import { FakeDeliveryBook } from "./testing/fake-delivery-book.ts";
import { aboutEverybody, notification } from "./testing/notifications.ts";

const adminPageUrl = "https://admin.example.com/";
const other = notification({ id: "1c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f" });

/** Three addresses, of which Grace's fails with the given error, and a webhook. */
function world(error: string | null = null, secondsForEach = 0) {
  const clock = { milliseconds: 0 };
  const mail = (["ada", "grace", "linus"] as const).map((name) => {
    const channel = createFakeChannel(
      name === "grace" ? error : null,
      `${name}@example.com`,
    );
    return {
      ...channel,
      tell: (message: Parameters<typeof channel.tell>[0]) => {
        clock.milliseconds += secondsForEach * 1_000;
        return channel.tell(message);
      },
    };
  });
  const webhook = createFakeChannel(null, "webhook");
  const book = new FakeDeliveryBook();
  return {
    mail,
    webhook,
    book,
    deps: {
      ...{ book, channels: { mail, webhook }, adminPageUrl },
      logger: createFakeLogger(),
      now: () => new Date(clock.milliseconds),
    },
  };
}

Deno.test("each address and the webhook get a link of their own for each import, recorded under their name", async () => {
  const { mail, webhook, book, deps } = world();
  await tellChannels([notification(), other, aboutEverybody()], deps);
  const messages = [...mail, webhook].flatMap(({ messages }) => messages);
  assertStrictEquals(messages.length, 4);
  const urls = messages.flatMap(({ links }) => [...links.values()]);
  assertStrictEquals(new Set(urls).size, 8);
  for (const url of urls) {
    assertMatch(
      url,
      /^https:\/\/admin\.example\.com\/#activate=[\w-]{43}$/,
    );
  }
  for (const { links } of messages) {
    assertEquals([...links.keys()], [notification().id, other.id]);
  }
  assertEquals(
    new Set(book.links.map(({ sentTo }) => sentTo)),
    new Set([
      ...["ada@example.com", "grace@example.com", "linus@example.com"],
      "webhook",
    ]),
  );
  for (const { tokenHash } of book.links) {
    assertMatch(tokenHash, /^[0-9a-f]{64}$/);
    assert(!urls.some((url) => url.includes(tokenHash)));
  }
});

Deno.test("a link has the token whose hash was recorded for its notification", async () => {
  const { mail, book, deps } = world();
  await tellChannels([notification(), other], deps);
  for (const { messages: [message], sentTo } of mail) {
    for (const [id, url] of message?.links ?? []) {
      const token = url.split("#activate=")[1] ?? "";
      const digest = await crypto.subtle.digest(
        "SHA-256",
        new TextEncoder().encode(token),
      );
      const recorded = book.links.find((link) =>
        link.tokenHash === new Uint8Array(digest).toHex()
      );
      assertEquals(
        [recorded?.notificationId, recorded?.sentTo],
        [id, sentTo],
      );
    }
  }
});

Deno.test("after one address failed, a repetition tells only that one", async () => {
  const { mail, webhook, deps } = world("550 No such user");
  const result = await tellChannels([notification()], deps);
  assertEquals(result, {
    emailed: false,
    emailedTo: ["ada@example.com", "linus@example.com"],
    posted: true,
    error: "Cannot send the e-mail to grace@example.com: 550 No such user",
  });
  await tellChannels([
    notification({ emailedTo: result.emailedTo, posted: true }),
  ], deps);
  assertEquals(mail.map(({ told }) => told.length), [1, 2, 1]);
  assertStrictEquals(webhook.told.length, 1);
  const [first, second] = mail[1]?.messages ?? [];
  assertNotStrictEquals(
    first?.links.get(notification().id),
    second?.links.get(notification().id),
  );
});

Deno.test("a digest to an address leaves out what that address was told", async () => {
  const { mail, deps } = world();
  await tellChannels([
    notification({ emailedTo: ["ada@example.com"] }),
    other,
  ], deps);
  assertEquals(mail.map(({ told: [ids] }) => ids?.length), [1, 2, 2]);
});

Deno.test("no link is made without a page, nor for what is no import", async () => {
  const { mail, book, deps } = world();
  await tellChannels([notification()], { ...deps, adminPageUrl: null });
  await tellChannels([aboutEverybody()], deps);
  assertEquals(book.links, []);
  assertEquals(mail[0]?.messages.map(({ links }) => links.size), [0, 0]);
});

Deno.test("what the database does not record is no link", async () => {
  const { mail, book, deps } = world();
  const recordable = book.recordLinks.bind(book);
  book.recordLinks = (links) =>
    recordable(links.filter((link) => link.notificationId === other.id));
  await tellChannels([notification(), other], deps);
  const [message] = mail[0]?.messages ?? [];
  assertEquals([...message?.links.keys() ?? []], [other.id]);
});

Deno.test("where the database is in trouble, the message goes out without links", async () => {
  const { mail, book, deps } = world();
  book.recordLinks = () => Promise.reject(new Error("The database is down"));
  const result = await tellChannels([notification()], deps);
  assertStrictEquals(result.error, null);
  assertStrictEquals(mail[0]?.messages[0]?.links.size, 0);
  assertMatch(
    deps.logger.lines[0]?.message ?? "",
    /Cannot record activation links/,
  );
});

Deno.test("a slow mail server gets the rest of the mails at the next try", async () => {
  const { mail, deps } = world(null, 31);
  const result = await tellChannels([notification()], deps);
  assertEquals(mail.map(({ told }) => told.length), [1, 1, 0]);
  assertStrictEquals(
    result.error,
    "Cannot send the e-mail to linus@example.com: the mail server is too slow for all addresses at once",
  );
});

Deno.test("no error tells a token, also where a server quotes the message that it refuses", async () => {
  const { mail: [address], deps } = world();
  assert(address !== undefined);
  const quoting = (cut: number) => ({
    ...address,
    async tell(message: Parameters<typeof address.tell>[0]) {
      await address.tell(message);
      const [url = ""] = message.links.values();
      return `550 Listed: ${url.slice(0, cut)} See https://example.com/why`;
    },
  });
  for (const cut of [Infinity, 50]) {
    const channels = { mail: [quoting(cut)], webhook: null };
    const { error } = await tellChannels([notification()], {
      ...deps,
      channels,
    });
    assertStrictEquals(
      error,
      "Cannot send the e-mail to ada@example.com: 550 Listed: https://admin.example.com/#activate=… See https://example.com/why",
    );
  }
});
