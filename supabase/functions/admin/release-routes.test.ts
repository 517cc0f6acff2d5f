import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import { pendingPhoneNumber } from "./testing/rows.ts";
import { startAdmin } from "./testing/start-admin.ts";

const ACME = "+16041234567";

function startWithNumber() {
  const admin = startAdmin();
  const number = pendingPhoneNumber(ACME);
  admin.database.phoneNumbers.push(number);
  const post = (
    change: string,
    body: string | null = null,
    headers: HeadersInit = credentials.secretKey,
    phoneNumber = ACME,
  ) =>
    admin.ask(`/phone-numbers/${phoneNumber}/${change}`, {
      method: "POST",
      headers,
      body,
    });
  return { ...admin, number, post };
}

const codeOf = async (answer: Response) => (await answer.json()).error.code;

Deno.test("a release that is confirmed begins at once", async () => {
  await using admin = startWithNumber();
  const answer = await admin.post("release", `{"confirm": "${ACME}"}`);
  assert.equal(answer.status, 202);
  const { phoneNumber, status, releaseDueAt } = await answer.json();
  assert.deepEqual([phoneNumber, status, releaseDueAt], [
    ACME,
    "releasing",
    "2026-11-22T10:05:00+00:00",
  ]);
  assert.deepEqual(admin.logger.lines.map(({ message }) => message), [
    "Phone number to be given back now",
  ]);
});

for (
  const body of [null, "", "{}", '{"confirm": ""}', '{"confirm": "+1604"}']
) {
  Deno.test(`${JSON.stringify(body)} confirms nothing`, async () => {
    await using admin = startWithNumber();
    const answer = await admin.post("release", body);
    assert.equal(answer.status, 400);
    assert.equal(await codeOf(answer), "CONFIRMATION_REQUIRED");
    assert.equal(admin.number.status, "pending_import");
  });
}

for (const body of ["{", "[]", '{"confirm": true}', '{"confirmed": "yes"}']) {
  Deno.test(`${body} is no body for a release`, async () => {
    await using admin = startWithNumber();
    const answer = await admin.post("release", body);
    assert.equal(answer.status, 400);
    assert.equal(await codeOf(answer), "INVALID_BODY");
    assert.equal(admin.number.status, "pending_import");
  });
}

for (
  const [change, status, message] of [
    ["keep", "active", "Phone number kept"],
    ["suspend", "suspended", "Phone number suspended"],
    ["resume", "active", "Phone number resumed"],
  ] as const
) {
  Deno.test(`${change} answers with the number as it is then`, async () => {
    await using admin = startWithNumber();
    const answer = await admin.post(change);
    assert.equal(answer.status, 200);
    assert.equal((await answer.json()).status, status);
    assert.equal(admin.logger.lines[0]?.message, message);
  });
}

Deno.test("what the database refuses is the client's to know", async () => {
  await using admin = startWithNumber();
  admin.number.release_final_at = "2026-11-22T10:05:00+00:00";
  const late = await admin.post("keep");
  assert.equal(late.status, 409);
  assert.equal(await codeOf(late), "RELEASE_IN_PROGRESS");
});

for (const change of ["release", "keep", "suspend", "resume"]) {
  const body = change === "release" ? '{"confirm": "+16045550009"}' : null;

  Deno.test(`${change} of an unknown or malformed number is refused`, async () => {
    await using admin = startWithNumber();
    const ask = (phoneNumber: string) =>
      admin.post(change, body, credentials.secretKey, phoneNumber);
    assert.equal(
      await codeOf(await ask("+16045550009")),
      "PHONE_NUMBER_NOT_FOUND",
    );
    assert.equal(await codeOf(await ask("acme")), "INVALID_PHONE_NUMBER");
  });

  Deno.test(`${change}: nobody but an admin`, async () => {
    await using admin = startWithNumber();
    const ask = (headers: HeadersInit) =>
      admin.post(change, `{"confirm": "${ACME}"}`, headers);
    assert.equal((await ask(credentials.user)).status, 403);
    assert.equal((await ask(credentials.anonymous)).status, 401);
    assert.equal((await ask({})).status, 401);
    assert.equal(admin.number.status, "pending_import");
  });
}
