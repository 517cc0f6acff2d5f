import {
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import {
  ACME,
  active,
  BOLT,
  linkOf,
  startLinks,
  TOKEN,
  TOKEN_HASH,
  waiting,
} from "./testing/start-links.ts";

Deno.test("with an API key one click activates with the id that ElevenLabs has for the number", async () => {
  await using links = startLinks();
  links.importByHand(ACME, "phnum_acme");
  const { status, body } = await links.activate();
  assertEquals([status, body.number.status], [200, "active"]);
  assertStrictEquals(body.checks.length, 4);
  assertEquals(links.stored(), [{
    token_hash: TOKEN_HASH,
    elevenlabs_phone_id: "phnum_acme",
    verification: "verified",
  }]);
  assertEquals(links.logger.lines, [{
    level: "info",
    message: "Phone number activated with a link",
    fields: {
      phoneNumber: ACME,
      organizationId: waiting.organization_id,
      verification: "verified",
    },
  }]);
});

Deno.test("without an API key the pasted id is stored as unverified", async () => {
  await using links = startLinks({}, false);
  const { status } = await links.activate(" phnum_acme ");
  assertStrictEquals(status, 200);
  assertEquals(links.stored(), [{
    token_hash: TOKEN_HASH,
    elevenlabs_phone_id: "phnum_acme",
    verification: "unverified",
  }]);
});

Deno.test("without an API key an id is needed", async () => {
  await using links = startLinks({}, false);
  const { status, body } = await links.activate();
  assertEquals([status, body.error.code], [409, "ELEVENLABS_NOT_CONFIGURED"]);
  assertEquals(links.stored(), []);
});

Deno.test("the id of another number is refused, and the number is not named, whosever it is", async () => {
  await using links = startLinks();
  links.importByHand(BOLT, "phnum_bolt", "agent_of_bolt");
  const { status, body } = await links.activate("phnum_bolt");
  assertEquals([status, body.error.code], [409, "ELEVENLABS_CHECK_FAILED"]);
  assertNotMatch(JSON.stringify(body), /5550001|agent_of_bolt/);
  assertEquals(links.stored(), []);
  // Not even the database is asked whose it is.
  assertEquals(new Set(links.asked()), new Set(["/rpc/open_activation_link"]));
});

Deno.test("a repeated click is answered with the active number, and ElevenLabs is not asked", async () => {
  for (const asks of [true, false]) {
    await using links = startLinks({
      "/rpc/open_activation_link": linkOf(active),
    }, asks);
    for (const id of [undefined, "phnum_acme"]) {
      const { status, body } = await links.activate(id);
      assertEquals([status, body.number.status, body.checks], [
        200,
        "active",
        [],
      ]);
    }
    assertEquals(links.elevenLabs.asked, []);
    assertEquals(links.logger.lines, []);
  }
});

Deno.test("an active number without an id is answered, too", async () => {
  await using links = startLinks({
    "/rpc/open_activation_link": {
      ...linkOf(active),
      number: { ...active, elevenlabs_phone_id: null },
    },
  });
  const { status, body } = await links.activate();
  assertEquals([status, body.number.status], [200, "active"]);
  assertEquals([links.elevenLabs.asked, links.stored()], [[], []]);
});

Deno.test("a link skips no check, replaces no id and imports nothing", async () => {
  await using links = startLinks();
  for (const field of ["skipVerification", "replace", "import"]) {
    const { status, body } = await links.post("/activate", {
      token: TOKEN,
      elevenLabsPhoneId: "phnum_acme",
      [field]: true,
    });
    assertEquals([status, body.error.code], [400, "INVALID_BODY"], field);
  }
  assertEquals(links.asked(), []);
});

Deno.test("the database's refusal reaches the page, with its details", async () => {
  await using links = startLinks({
    "/rpc/open_activation_link": refusal(
      410,
      "PT410",
      "It is over",
      "ACTIVATION_LINK_OVER",
      '{"active": true}',
    ),
  });
  for (const path of ["/open", "/activate"]) {
    const { status, body } = await links.post(path, { token: TOKEN });
    assertStrictEquals(status, 410);
    assertEquals(body.error, {
      code: "ACTIVATION_LINK_OVER",
      message: "It is over",
      details: { active: true },
    });
  }
  assertEquals([links.stored(), links.elevenLabs.asked], [[], []]);
});
