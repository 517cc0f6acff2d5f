import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  ACME,
  active,
  JACK,
  linkOf,
  startLinks,
  waiting,
} from "./testing/start-links.ts";

interface Check {
  readonly check: string;
  readonly passed: boolean;
  readonly message: string;
}

function outcomes(checks: readonly Check[]): readonly string[] {
  return checks.map(({ check, passed }) => `${check} ${passed}`);
}

Deno.test("without an API key a link shows the number, and asks for its id", async () => {
  await using links = startLinks({}, false);
  const { status, body } = await links.open();
  assertStrictEquals(status, 200);
  assertEquals(body, {
    number: {
      phoneNumber: ACME,
      organizationName: "Acme",
      status: "pending_import",
      locality: "Vancouver",
      region: "BC",
      country: "CA",
      purchasedAt: "2026-11-22T10:00:00+00:00",
      monthlyPrice: 1.15,
      monthlyPriceCurrency: "USD",
    },
    asksForId: true,
    elevenLabsPhoneId: null,
    checks: [],
    agentName: "Jack",
    sentTo: "ada@example.com",
    expiresAt: "2026-11-29T10:00:00+00:00",
    links: {
      elevenLabs: "https://elevenlabs.io/app/agents/phone-numbers",
      twilio:
        `https://console.twilio.com/us1/develop/phone-numbers/manage/incoming/${waiting.twilio_sid}/configure`,
    },
  });
});

Deno.test("with an API key a link shows every check of the id that ElevenLabs has for the number", async () => {
  await using links = startLinks();
  links.importByHand(ACME, "phnum_acme");
  const { body } = await links.open();
  assertEquals([body.asksForId, body.elevenLabsPhoneId], [
    false,
    "phnum_acme",
  ]);
  assertEquals(outcomes(body.checks), [
    "id_exists true",
    "number_matches true",
    "takes_calls true",
    "agent_assigned true",
  ]);
  assertEquals(links.asked(), ["/rpc/open_activation_link"]);
});

Deno.test("a link says which check fails", async () => {
  await using links = startLinks();
  links.importByHand(ACME, "phnum_acme", "agent_jill");
  const { status, body } = await links.open();
  assertStrictEquals(status, 200);
  const failed = body.checks.filter(({ passed }: Check) => !passed);
  assertEquals(failed, [{
    check: "agent_assigned",
    passed: false,
    message: `Agent "agent_jill" is assigned, and not "${JACK}"`,
  }]);
});

Deno.test("a link says that ElevenLabs does not have the number yet", async () => {
  await using links = startLinks();
  const { status, body } = await links.open();
  assertEquals([status, body.asksForId, body.elevenLabsPhoneId], [
    200,
    false,
    null,
  ]);
  assertEquals(body.checks[0], {
    check: "id_exists",
    passed: false,
    message: `ElevenLabs does not have ${ACME} yet`,
  });
});

Deno.test("a number that ElevenLabs has twice asks for the right id", async () => {
  await using links = startLinks();
  links.importByHand(ACME, "phnum_1");
  links.importByHand(ACME, "phnum_2");
  const { status, body } = await links.open();
  assertEquals([status, body.asksForId], [200, true]);
  assertEquals(outcomes(body.checks), ["id_exists false"]);
});

Deno.test("the number is shown also while ElevenLabs fails", async () => {
  for (const kind of ["unavailable", "timed-out", "key-refused"] as const) {
    await using links = startLinks();
    links.elevenLabs.failNext("findByPhoneNumber", kind);
    const { status, body } = await links.open();
    assertEquals([status, body.number.phoneNumber], [200, ACME]);
    assertEquals(outcomes(body.checks), ["id_exists false"]);
  }
});

Deno.test("an active number is shown as active, and ElevenLabs is not asked", async () => {
  await using links = startLinks({
    "/rpc/open_activation_link": linkOf(active),
  });
  const { status, body } = await links.open();
  assertStrictEquals(status, 200);
  assertEquals(
    [body.number.status, body.asksForId, body.elevenLabsPhoneId, body.checks],
    ["active", false, "phnum_acme", []],
  );
  assertEquals(links.elevenLabs.asked, []);
});
