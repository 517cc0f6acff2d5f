import { z } from "zod";
import {
  assert,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import type { Message } from "./channel.ts";
import type { Notification } from "./delivery-book.ts";
import {
  aboutEverybody,
  guide,
  messageAbout,
  notification,
} from "./testing/notifications.ts";
import { createWebhookChannel } from "./webhook-channel.ts";

function startWebhook(
  answer: (body: Record<string, unknown>) => Response | Promise<Response>,
) {
  const received: { type: string | null; body: unknown }[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    async (request) => {
      const type = request.headers.get("content-type");
      const body = z.record(z.string(), z.unknown())
        .parse(await request.json());
      received.push({ type, body });
      return await answer(body);
    },
  );
  const url = `http://127.0.0.1:${server.addr.port}/T0/the-secret-path`;
  return {
    received,
    channel: createWebhookChannel(url, guide, 200),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

/** The posted text of a message. */
async function textOf(message: Message) {
  await using webhook = startWebhook(() => new Response("ok"));
  assertStrictEquals(await webhook.channel.tell(message), null);
  assertStrictEquals(webhook.received.length, 1);
  const [post] = webhook.received;
  assertStrictEquals(post?.type, "application/json");
  const body = z.strictObject({
    text: z.string(),
    blocks: z.array(z.object({ type: z.string() })).min(1),
    unfurl_links: z.literal(false),
  }).parse(post?.body);
  return body.text;
}

const textAbout = (...notifications: readonly Notification[]) =>
  textOf(messageAbout(notifications));

Deno.test("a post about one notification is JSON with title, steps and command", async () => {
  assertStrictEquals(
    await textAbout(notification()),
    "*Import +16045550001 to ElevenLabs for Acme*\n1. Import it.\n2. Activate it.\n" +
      "```curl -X POST 'https://project.supabase.co/functions/v1/admin/phone-numbers/+16045550001/activate' " +
      '-H "apikey: $SECRET_KEY" -H "Content-Type: application/json" ' +
      `-d '{"elevenLabsPhoneId":"&lt;the id&gt;"}'\`\`\``,
  );
});

Deno.test("a post without a command shows none", async () => {
  assertStrictEquals(
    await textAbout(aboutEverybody()),
    "*Orders are held*\nThey go on by themselves.",
  );
});

Deno.test("a post about many names them, and the command that lists them", async () => {
  assertStrictEquals(
    await textAbout(notification(), aboutEverybody()),
    "*2 notifications for the admins*\n• Import +16045550001 to ElevenLabs for Acme\n• Orders are held\n" +
      "```curl 'https://project.supabase.co/functions/v1/admin/notifications?status=pending' -H \"apikey: $SECRET_KEY\"```",
  );
});

Deno.test("a post with links has them in the place of the commands", async () => {
  const url = "https://admin.example.com/#activate=token";
  const links = { [notification().id]: url };
  assertStrictEquals(
    await textOf(messageAbout([notification()], links)),
    `*Import +16045550001 to ElevenLabs for Acme*\nActivate +16045550001: ${url}\n1. Import it.\n2. Open the link.`,
  );
  const digest = messageAbout([notification(), aboutEverybody()], links);
  const [, title, link, next] = (await textOf(digest)).split("\n");
  assertStrictEquals(title, "• Import +16045550001 to ElevenLabs for Acme");
  assertStrictEquals(link, `   Activate +16045550001: ${url}`);
  assertStrictEquals(next, "• Orders are held");
});

Deno.test("a service that refuses blocks gets the text alone", async () => {
  await using webhook = startWebhook((body) =>
    "blocks" in body
      ? new Response("Unknown name blocks", { status: 400 })
      : new Response("ok")
  );
  const message = messageAbout([notification()]);
  assertStrictEquals(await webhook.channel.tell(message), null);
  assertStrictEquals(webhook.received.length, 2);
  const { text } = z.strictObject({ text: z.string() })
    .parse(webhook.received[1]?.body);
  assertMatch(text, /^\*Import /);
});

Deno.test("a name cannot mention people in the channel", async () => {
  const evil = aboutEverybody({
    title: "<!channel> & <@U1> ```[x](javascript:1)",
    body: "<http://x|y>",
  });
  for (const others of [[], [aboutEverybody()]]) {
    const text = await textAbout(evil, ...others);
    assertMatch(text, /&lt;!channel&gt; &amp; &lt;@U1&gt;/);
    assertNotMatch(text, /<(!|@|http)|\]\(/);
    // The command's own fences, and no other.
    assertStrictEquals(text.split("```").length, others.length === 0 ? 1 : 3);
  }
});

Deno.test("a name cannot mention everybody where the word alone does", async () => {
  const evil = aboutEverybody({ title: "@all @Channel @here @everyone @ada" });
  for (const others of [[], [aboutEverybody()]]) {
    const text = await textAbout(evil, ...others);
    assertMatch(
      text,
      /@\u2060all @\u2060Channel @\u2060here @\u2060everyone @/,
    );
  }
});

Deno.test("the error quotes the beginning of a refusal", async () => {
  await using webhook = startWebhook(() =>
    new Response("invalid_payload".padEnd(1_000, "!"), { status: 400 })
  );
  const error = await webhook.channel.tell(messageAbout([notification()]));
  assertMatch(error ?? "", /^The webhook answered HTTP 400: invalid_payload!/);
  assert((error ?? "").length < 250);
});

Deno.test("a redirection is a failure and is not followed", async () => {
  await using webhook = startWebhook(() =>
    new Response(null, { status: 302, headers: { location: "/login" } })
  );
  assertStrictEquals(
    await webhook.channel.tell(messageAbout([notification()])),
    "The webhook answered HTTP 302: ",
  );
  assertStrictEquals(webhook.received.length, 1);
});

Deno.test("the channel gives up on a slow webhook and keeps its URL secret", async () => {
  const answer = Promise.withResolvers<Response>();
  await using webhook = startWebhook(() => answer.promise);
  const error = await webhook.channel.tell(messageAbout([notification()]));
  assertStrictEquals(error, "The webhook did not answer within 0.2 s");
  answer.resolve(new Response("too late"));
});

Deno.test("the error of a webhook that cannot be reached hides its URL", async () => {
  const webhook = startWebhook(() => new Response("ok"));
  await webhook[Symbol.asyncDispose]();
  assertStrictEquals(
    await webhook.channel.tell(messageAbout([notification()])),
    "The webhook cannot be reached",
  );
});
