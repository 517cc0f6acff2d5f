import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertNotStrictEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createSmtpChannel } from "./smtp-channel.ts";
import type { SmtpServer } from "../_shared/mail/smtp-url.ts";
import type { Notification } from "./delivery-book.ts";
import {
  aboutEverybody,
  guide,
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
  return createSmtpChannel(
    {
      smtp: { ...smtp, ...options },
      from: { name: "One Number", address: "phone@example.com" },
      to: ["ada@example.com", "grace@example.com"],
    },
    guide,
    stepMilliseconds,
  );
}

Deno.test("all admins get one mail, in text and HTML, marked so that no robot answers", async () => {
  await using server = startSmtpServer();
  assertStrictEquals(await channelTo(server).tell([notification()]), null);
  assertEquals(
    server.commands.filter((line) => /^(MAIL|RCPT)/.test(line)),
    [
      "MAIL FROM:<phone@example.com>",
      "RCPT TO:<ada@example.com>",
      "RCPT TO:<grace@example.com>",
    ],
  );
  const [mail = ""] = server.mails;
  for (
    const line of [
      "From: One Number <phone@example.com>",
      "To: ada@example.com, grace@example.com",
      "Subject: Import +16045550001 to ElevenLabs for Acme",
      `Message-ID: <notification.${notification().id}@example.com>`,
      "Auto-Submitted: auto-generated",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Type: text/html; charset=utf-8",
    ]
  ) assert(mail.split("\n").includes(line), line);
});

Deno.test("digests of the same notifications share one Message-ID in any order, and other digests have another", async () => {
  await using server = startSmtpServer();
  const idOf = async (...notifications: readonly Notification[]) => {
    await channelTo(server).tell(notifications);
    return /^Message-ID: (.*)$/m.exec(server.mails.at(-1) ?? "")?.[1] ?? "";
  };
  const [one, other] = [notification(), aboutEverybody()];
  const third = notification({ id: "1c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f" });
  const id = await idOf(one, other);
  assertMatch(id, /^<digest\.[0-9a-f]{32}@example\.com>$/);
  assertStrictEquals(await idOf(other, one), id);
  assertNotStrictEquals(await idOf(one, other, third), id);
});

Deno.test("a title adds no header and no recipient, whatever is in it", async () => {
  await using server = startSmtpServer();
  const title = 'Import "Ünïcode" 🎉\r\nBcc: eve@example.com\r\n\r\nHello\0';
  await channelTo(server).tell([notification({ title })]);
  const [head = ""] = (server.mails[0] ?? "").split("\n\n");
  assertNotMatch(head, /^(bcc|hello)/im);
  assert(!server.commands.some((line) => line.includes("eve@example.com")));
});

Deno.test("the error names a server that cannot be reached", async () => {
  const server = startSilentServer();
  await server[Symbol.asyncDispose]();
  const error = await channelTo(server).tell([notification()]);
  assertMatch(error ?? "", /^Cannot send the e-mail: .*ECONNREFUSED/);
});

Deno.test("the channel gives up on a silent server", async () => {
  await using server = startSilentServer();
  const error = await channelTo(server, {}, 200).tell([notification()]);
  // The steps have the same time: on a busy machine any of them may be the first whose time is up.
  assertMatch(
    error ?? "",
    /^Cannot send the e-mail: (Greeting never received|Connection timeout|Timeout)/,
  );
});

Deno.test("the error quotes a server's refusal", async () => {
  await using server = startSmtpServer({ MAIL: "550 No such sender" });
  const error = await channelTo(server).tell([notification()]);
  assertMatch(error ?? "", /550 No such sender/);
});

Deno.test("the error does not quote a server that repeats the credentials", async () => {
  const pass = "topsecret";
  const line = `AUTH PLAIN ${btoa(`\0me\0${pass}`)}`;
  await using server = startSmtpServer({
    EHLO: "250-mail.example.com\r\n250 AUTH PLAIN",
    AUTH: `535 I do not like "${line}"`,
  });
  const channel = channelTo(server, { auth: { user: "me", pass } });
  assertStrictEquals(
    await channel.tell([notification()]),
    "Cannot send the e-mail: the mail server refuses the credentials in SMTP_URL (535)",
  );
  assert(server.commands.includes(line));
});

Deno.test("credentials are not sent without TLS", async () => {
  await using server = startSmtpServer({
    EHLO: "250-mail.example.com\r\n250 AUTH PLAIN",
    STARTTLS: "502 Not here",
  });
  const channel = channelTo(server, {
    requireTLS: true,
    auth: { user: "me", pass: "topsecret" },
  });
  const error = await channel.tell([notification()]);
  assertMatch(error ?? "", /^Cannot send the e-mail: .*STARTTLS/);
  assert(!server.commands.some((line) => /^(AUTH|MAIL)/.test(line)));
});
