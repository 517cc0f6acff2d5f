import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import type { Script } from "../../_shared/database/testing/stub-data-api.ts";
import { catchRefusal } from "../../_shared/http/testing/catch-refusal.ts";
import { parsePhoneNumber } from "./phone-number-routes.ts";
import { ACME, active } from "./testing/start-verifying-admin.ts";
import { startAdmin } from "../testing/start-admin.ts";

const releasing = {
  ...active,
  status: "releasing",
  release_due_at: "2026-11-22T10:05:00+00:00",
};

function start(script: Script = {}) {
  return startAdmin({
    ...script,
    "/rpc/release_phone_number": releasing,
    "/rpc/keep_phone_number": active,
    "/rpc/suspend_phone_number": { ...active, status: "suspended" },
    "/rpc/resume_phone_number": active,
  });
}

Deno.test("a release answers with the releasing number", async () => {
  await using admin = start();
  const { status, body } = await admin.post(
    `/phone-numbers/${ACME}/release`,
    `{"confirm": "${ACME}"}`,
  );
  assertStrictEquals(status, 202);
  assertEquals([body.phoneNumber, body.status, body.releaseDueAt], [
    ACME,
    "releasing",
    "2026-11-22T10:05:00+00:00",
  ]);
  assertEquals(admin.logger.lines.map(({ message }) => message), [
    "Phone number to be given back now",
  ]);
});

for (
  const [body, confirmation] of [
    [null, ""],
    [" ", ""],
    ["{}", ""],
    ['{"confirm": ""}', ""],
    ['{"confirm": "+1604"}', "+1604"],
    [`{"confirm": " ${ACME}\\n"}`, ACME],
  ] as const
) {
  Deno.test(`${JSON.stringify(body)} reaches the database as the confirmation "${confirmation}"`, async () => {
    await using admin = start();
    await admin.post(`/phone-numbers/${ACME}/release`, body);
    assertEquals(admin.sent("/rpc/release_phone_number"), [
      { phone_number: ACME, confirmation },
    ]);
  });
}

for (const body of ["{", "[]", '{"confirm": true}', '{"confirmed": "yes"}']) {
  Deno.test(`${body} is refused as the body of a release`, async () => {
    await using admin = start();
    const answer = await admin.post(`/phone-numbers/${ACME}/release`, body);
    assertEquals(
      [answer.status, answer.body.error.code],
      [400, "INVALID_BODY"],
    );
    assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
  });
}

for (
  const [change, status, message] of [
    ["keep", "active", "Phone number kept"],
    ["suspend", "suspended", "Phone number suspended"],
    ["resume", "active", "Phone number resumed"],
  ] as const
) {
  Deno.test(`${change} answers with the changed number`, async () => {
    await using admin = start();
    const answer = await admin.post(`/phone-numbers/${ACME}/${change}`);
    assertEquals([answer.status, answer.body.status], [200, status]);
    assertEquals(admin.sent(`/rpc/${change}_phone_number`), [
      { phone_number: ACME },
    ]);
    assertStrictEquals(admin.logger.lines[0]?.message, message);
  });
}

for (const change of ["release", "keep", "suspend", "resume"]) {
  Deno.test(`${change} of a malformed number is 400, and does not ask the database`, async () => {
    await using admin = start();
    const { status, body } = await admin.post(`/phone-numbers/acme/${change}`);
    assertEquals([status, body.error.code], [400, "INVALID_PHONE_NUMBER"]);
    assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
  });
}

for (const written of ["+16041234567", "16041234567", " 16041234567"]) {
  Deno.test(`parsePhoneNumber() reads "${written}" as E.164`, () => {
    assertStrictEquals(parsePhoneNumber(written), "+16041234567");
  });
}

Deno.test("parsePhoneNumber() takes 7 to 15 digits", () => {
  assertStrictEquals(parsePhoneNumber("1234567"), "+1234567");
  assertStrictEquals(parsePhoneNumber("123456789012345"), "+123456789012345");
});

for (
  const written of [
    "",
    "+",
    "++16041234567",
    "+0604123456",
    "123456",
    "1234567890123456",
    "+1 604 123 4567",
    "(604)1234567",
    "+1604123456x",
    "+1604\n1234567",
  ]
) {
  Deno.test(`parsePhoneNumber() refuses ${JSON.stringify(written)}`, () => {
    assertEquals(catchRefusal(() => parsePhoneNumber(written)), {
      status: 400,
      code: "INVALID_PHONE_NUMBER",
      fields: [],
    });
  });
}

for (const action of ["activate", "suspend", "resume", "release"]) {
  Deno.test(`a request to ${action} may name a region as supabase-js does`, async () => {
    await using admin = start({ "/rpc/activate_phone_number": active });
    const body = {
      activate: '{"elevenLabsPhoneId": "phnum_1"}',
      release: `{"confirm": "${ACME}"}`,
    }[action] ?? null;
    const path = `/phone-numbers/${ACME}/${action}`;
    const plain = await admin.post(path, body);
    const inRegion = await admin.post(
      `${path}?forceFunctionRegion=us-east-1`,
      body,
    );
    assertEquals(inRegion, plain);
    assert(plain.status < 300);
  });
}
