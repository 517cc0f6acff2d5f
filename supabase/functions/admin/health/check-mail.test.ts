import {
  assert,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import {
  startSilentServer,
  startSmtpServer,
} from "../../_shared/mail/testing/start-smtp-server.ts";
import { checkMail } from "./check-mail.ts";

function check(
  environment: Record<string, string>,
  stepMilliseconds = 10_000,
) {
  return checkMail("mail", { environment, stepMilliseconds });
}

Deno.test("a mail server that lets us in passes, and no mail is sent", async () => {
  await using server = startSmtpServer();
  const { status } = await check({
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
  });
  assertStrictEquals(status, "pass");
  assert(!server.commands.some((line) => /^(MAIL|DATA)/.test(line)));
});

Deno.test("the failure names a mail server that cannot be reached", async () => {
  const server = startSilentServer();
  await server[Symbol.asyncDispose]();
  const { status, message, advice } = await check({
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
  });
  assertStrictEquals(status, "fail");
  assertMatch(message, new RegExp(`127\\.0\\.0\\.1:${server.port}.*ECONNREF`));
  assertMatch(advice ?? "", /^Mend SMTP_URL/);
});

Deno.test("the check gives up on a silent mail server", async () => {
  await using server = startSilentServer();
  const { status } = await check({
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
  }, 200);
  assertStrictEquals(status, "fail");
});

Deno.test("credentials are not sent without TLS", async () => {
  await using server = startSmtpServer({
    EHLO: "250-mail.example.com\r\n250 AUTH PLAIN",
    STARTTLS: "502 Not here",
  });
  const found = await check({
    SMTP_URL: `smtp://me:topsecret@127.0.0.1:${server.port}`,
  });
  assertStrictEquals(found.status, "fail");
  assert(!JSON.stringify(found).includes("topsecret"));
  assert(!server.commands.some((line) => line.startsWith("AUTH")));
});

Deno.test("no channel is a warning; a webhook is enough", async () => {
  assertStrictEquals((await check({})).status, "warn");
  const told = await check({
    ADMIN_WEBHOOK_URL: "https://hooks.example.com/1",
  });
  assertStrictEquals(told.status, "skip");
});
