import {
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import { startLinks, TOKEN, TOKEN_HASH } from "./testing/start-links.ts";

Deno.test("the database sees the hash of a token, and neither it nor the log sees the token", async () => {
  await using links = startLinks({}, false);
  await links.open();
  await links.activate("phnum_acme");
  for (const { body } of links.received) {
    assertStrictEquals(JSON.stringify(body).includes(TOKEN_HASH), true);
  }
  const seen = links.received.map(({ path, query, headers, body }) => [
    path,
    [...query],
    [...headers],
    body,
  ]);
  const written = JSON.stringify([seen, links.logger.lines]);
  assertNotMatch(written, new RegExp(TOKEN));
});

for (
  const [what, token] of [
    ["cut short", TOKEN.slice(0, -1)],
    ["with another end", `${TOKEN}A`],
    ["with a line end", `${TOKEN}\n`],
    ["whose last character no 32 bytes have", `${TOKEN.slice(0, -1)}B`],
    ["that is a hash already", TOKEN_HASH],
    ["that is empty", ""],
  ] as const
) {
  Deno.test(`a token ${what} is unknown, and nobody is asked`, async () => {
    await using links = startLinks();
    const { status, body } = await links.open(token);
    assertEquals([status, body.error.code], [404, "ACTIVATION_LINK_UNKNOWN"]);
    assertEquals([links.asked(), links.elevenLabs.asked], [[], []]);
  });
}

Deno.test("an unknown token costs one look-up, and ElevenLabs is not asked", async () => {
  await using links = startLinks({
    "/rpc/open_activation_link": refusal(
      404,
      "PT404",
      "There is none",
      "ACTIVATION_LINK_UNKNOWN",
    ),
  });
  for (const path of ["/open", "/activate"]) {
    const asked = links.asked().length;
    const { status, body } = await links.post(path, { token: TOKEN });
    assertEquals([status, body.error.code], [404, "ACTIVATION_LINK_UNKNOWN"]);
    assertEquals(links.asked().slice(asked), ["/rpc/open_activation_link"]);
  }
  assertEquals(links.elevenLabs.asked, []);
});

Deno.test("a body without a token is refused, and its values are not repeated", async () => {
  await using links = startLinks();
  for (const body of [{}, { token: 7 }, [], { token: TOKEN, more: TOKEN }]) {
    const answer = await links.post("/open", body);
    assertEquals(
      [answer.status, answer.body.error.code],
      [400, "INVALID_BODY"],
    );
    assertNotMatch(JSON.stringify(answer.body), new RegExp(TOKEN));
  }
  assertEquals(links.asked(), []);
});

Deno.test("who only looks, as mail scanners and prefetching browsers do, changes nothing and learns nothing", async () => {
  await using links = startLinks();
  for (const method of ["GET", "HEAD", "PUT", "DELETE"]) {
    for (const path of ["/open", "/activate", `/open?token=${TOKEN}`]) {
      const { status } = await links.ask(path, { method });
      assertStrictEquals(status, 405, `${method} ${path}`);
    }
  }
  assertEquals(links.asked(), []);
  assertEquals(links.logger.lines, []);
});
