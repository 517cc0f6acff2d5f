import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertNotStrictEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createSmtpChannels } from "./smtp-channel.ts";
import type { SmtpServer } from "../_shared/mail/smtp-url.ts";
import type { Notification } from "./delivery-book.ts";
import {
  aboutEverybody,
  guide,
  messageAbout,
  notification,
} from "./testing/notifications.ts";
import {
  startSilentServer,
  startSmtpServer,
} from "../_shared/mail/testing/start-smtp-server.ts";

function channelTo(
  { port }: { port: number },
  options: Partial<SmtpServer> = {},
  stepMilliseconds = 10_000,
) {
  const smtp = { host: "127.0.0.1", port, secure: false, requireTLS: false };
  const [ada, grace] = createSmtpChannels(
    {
      smtp: { ...smtp, ...options },
      from: { name: "One Number", address: "phone@example.com" },
      to: ["ada@example.com", "grace@example.com"],
    },
    guide,
    stepMilliseconds,
  );
  assert(ada !== undefined && grace !== undefined);
  return { ada, grace };
}

/** The beginning of the hash of an address in a Message-ID. */
const [ADA, GRACE] = ["b5fc85e5", "b533d454"];

/** The Message-ID of a mail; it may stand in a line of its own. */
function idOf(mail = ""): string {
  return /^Message-ID:\s+(.*)$/m.exec(mail)?.[1] ?? "";
}

Deno.test("each admin gets a mail, in text and HTML, marked so that no robot answers", async () => {
  await using server = startSmtpServer();
  const { ada, grace } = channelTo(server);
  assertEquals([ada.sentTo, grace.sentTo], [
    "ada@example.com",
    "grace@example.com",
  ]);
  assertStrictEquals(await ada.tell(messageAbout([notification()])), null);
  assertEquals(
    server.commands.filter((line) => /^(MAIL|RCPT)/.test(line)),
    [
      "MAIL FROM:<phone@example.com>",
      "RCPT TO:<ada@example.com>",
    ],
  );
  const [mail = ""] = server.mails;
  for (
    const line of [
      "From: One Number <phone@example.com>",
      "To: ada@example.com",
      "Subject: Import +16045550001 to ElevenLabs for Acme",
      "Auto-Submitted: auto-generated",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Type: text/html; charset=utf-8",
    ]
  ) assert(mail.split("\n").includes(line), line);
  assertStrictEquals(
    idOf(mail),
    `<notification.${notification().id}.${ADA}@example.com>`,
  );
});

Deno.test("digests of the same notifications share one Message-ID in any order, and other digests have another", async () => {
  await using server = startSmtpServer();
  const tell = async (...notifications: readonly Notification[]) => {
    await channelTo(server).ada.tell(messageAbout(notifications));
    return idOf(server.mails.at(-1));
  };
  const [one, other] = [notification(), aboutEverybody()];
  const third = notification({ id: "1c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f" });
  const id = await tell(one, other);
  assertMatch(id, /^<digest\.[0-9a-f]{32}\.[0-9a-f]{8}@example\.com>$/);
  assertStrictEquals(await tell(other, one), id);
  assertNotStrictEquals(await tell(one, other, third), id);
});

Deno.test("a repetition at one address has one Message-ID; another address, and a reminder, have others", async () => {
  await using server = startSmtpServer();
  const { ada, grace } = channelTo(server);
  const message = messageAbout([notification()]);
  const reminder = messageAbout([notification({ reminder: 1 })]);
  await ada.tell(message);
  await ada.tell(message);
  await grace.tell(message);
  await ada.tell(reminder);
  const ids = server.mails.map((mail) => idOf(mail));
  const about = `<notification.${notification().id}`;
  assertEquals(ids, [
    `${about}.${ADA}@example.com>`,
    `${about}.${ADA}@example.com>`,
    `${about}.${GRACE}@example.com>`,
    `${about}.reminder1.${ADA}@example.com>`,
  ]);
});

Deno.test("a title adds no header and no recipient, whatever is in it", async () => {
  await using server = startSmtpServer();
  const title = 'Import "Ünïcode" 🎉\r\nBcc: eve@example.com\r\n\r\nHello\0';
  await channelTo(server).ada.tell(messageAbout([notification({ title })]));
  const [head = ""] = (server.mails[0] ?? "").split("\n\n");
  assertNotMatch(head, /^(bcc|hello)/im);
  assert(!server.commands.some((line) => line.includes("eve@example.com")));
});

Deno.test("the error names a server that cannot be reached", async () => {
  const server = startSilentServer();
  await server[Symbol.asyncDispose]();
  const error = await channelTo(server).ada.tell(
    messageAbout([notification()]),
  );
  assertMatch(error ?? "", /ECONNREFUSED/);
});

Deno.test("the channel gives up on a silent server", async () => {
  await using server = startSilentServer();
  const error = await channelTo(server, {}, 200).ada.tell(
    messageAbout([notification()]),
  );
  // The steps have the same time: on a busy machine any of them may be the first whose time is up.
  assertMatch(
    error ?? "",
    /^(Greeting never received|Connection timeout|Timeout)/,
  );
});

Deno.test("the error quotes a server's refusal", async () => {
  await using server = startSmtpServer({ MAIL: "550 No such sender" });
  const error = await channelTo(server).ada.tell(
    messageAbout([notification()]),
  );
  assertMatch(error ?? "", /550 No such sender/);
});

Deno.test("the error does not quote a server that repeats the credentials", async () => {
  const pass = "topsecret";
  const line = `AUTH PLAIN ${btoa(`\0me\0${pass}`)}`;
  await using server = startSmtpServer({
    EHLO: "250-mail.example.com\r\n250 AUTH PLAIN",
    AUTH: `535 I do not like "${line}"`,
  });
  const { ada } = channelTo(server, { auth: { user: "me", pass } });
  assertStrictEquals(
    await ada.tell(messageAbout([notification()])),
    "the mail server refuses the credentials in SMTP_URL (535)",
  );
  assert(server.commands.includes(line));
});

Deno.test("credentials are not sent without TLS", async () => {
  await using server = startSmtpServer({
    EHLO: "250-mail.example.com\r\n250 AUTH PLAIN",
    STARTTLS: "502 Not here",
  });
  const { ada } = channelTo(server, {
    requireTLS: true,
    auth: { user: "me", pass: "topsecret" },
  });
  const error = await ada.tell(messageAbout([notification()]));
  assertMatch(error ?? "", /STARTTLS/);
  assert(!server.commands.some((line) => /^(AUTH|MAIL)/.test(line)));
});
