import {
  assert,
  assertMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { guide, notification } from "./testing/notifications.ts";
import { createWebhookChannel } from "./webhook-channel.ts";

function startWebhook(answer: () => Response | Promise<Response>) {
  const received: { type: string | null; body: unknown }[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    async (request) => {
      const type = request.headers.get("content-type");
      received.push({ type, body: await request.json() });
      return await answer();
    },
  );
  const url = `http://127.0.0.1:${server.addr.port}/T0/the-secret-path`;
  return {
    received,
    channel: createWebhookChannel(url, guide, 200),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

Deno.test("a post is JSON with one text", async () => {
  await using webhook = startWebhook(() => new Response("ok"));
  assertStrictEquals(await webhook.channel.tell([notification()]), null);
  assertStrictEquals(webhook.received.length, 1);
  const [{ type, body } = { type: "", body: "" }] = webhook.received;
  assertStrictEquals(type, "application/json");
  assertMatch(
    JSON.stringify(body),
    /^\{"text":"\*Import \+16045550001 to ElevenLabs for Acme\*\\n/,
  );
});

Deno.test("another answer than success is quoted, in part", async () => {
  await using webhook = startWebhook(() =>
    new Response("invalid_payload".padEnd(1_000, "!"), { status: 400 })
  );
  const error = await webhook.channel.tell([notification()]);
  assertMatch(error ?? "", /^The webhook answered HTTP 400: invalid_payload!/);
  assert((error ?? "").length < 250);
});

Deno.test("a redirection is no success, and is not followed", async () => {
  await using webhook = startWebhook(() =>
    new Response(null, { status: 302, headers: { location: "/login" } })
  );
  assertStrictEquals(
    await webhook.channel.tell([notification()]),
    "The webhook answered HTTP 302: ",
  );
  assertStrictEquals(webhook.received.length, 1);
});

Deno.test("a webhook that does not answer in time is given up, and its URL kept secret", async () => {
  const answer = Promise.withResolvers<Response>();
  await using webhook = startWebhook(() => answer.promise);
  const error = await webhook.channel.tell([notification()]);
  assertStrictEquals(error, "The webhook did not answer within 0.2 s");
  answer.resolve(new Response("too late"));
});

Deno.test("a webhook that is not there is told without its URL", async () => {
  const webhook = startWebhook(() => new Response("ok"));
  await webhook[Symbol.asyncDispose]();
  assertStrictEquals(
    await webhook.channel.tell([notification()]),
    "The webhook cannot be reached",
  );
});
