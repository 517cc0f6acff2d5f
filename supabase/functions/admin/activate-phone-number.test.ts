import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import { pendingPhoneNumber } from "./testing/rows.ts";
import { startAdmin } from "./testing/start-admin.ts";

function startWithPendingNumber() {
  const admin = startAdmin();
  admin.database.phoneNumbers.push(pendingPhoneNumber("+16041234567"));
  return admin;
}

function activation(
  elevenLabsPhoneId: string,
  headers: HeadersInit = credentials.secretKey,
): RequestInit {
  const body = JSON.stringify({ elevenLabsPhoneId });
  return { method: "POST", headers, body };
}

for (const headers of [credentials.secretKey, credentials.admin]) {
  const [credential] = Object.keys(headers);

  Deno.test(`an admin with a credential in "${credential}" activates a number`, async () => {
    await using admin = startWithPendingNumber();
    const answer = await admin.ask(
      "/phone-numbers/+16041234567/activate",
      activation("phone_xyz123", headers),
    );
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), {
      id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
      phoneNumber: "+16041234567",
      status: "active",
      organizationId: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
      organizationName: "Acme",
      elevenLabsPhoneId: "phone_xyz123",
      elevenLabsVerification: "unverified",
      twilioSid: "PN00000000000000000000000000000001",
      capabilities: { voice: true, sms: true },
      locality: "Vancouver",
      region: "BC",
      country: "CA",
      monthlyPrice: 1.15,
      monthlyPriceCurrency: "USD",
      monthlyPriceSource: "twilio",
      purchasedAt: "2026-11-22T10:00:00+00:00",
      activatedAt: "2026-11-22T10:05:00+00:00",
      suspendedAt: null,
      releasingAt: null,
      releaseDueAt: null,
      releasedAt: null,
      checks: [],
    });
    const [row] = admin.database.phoneNumbers;
    assert.equal(row?.status, "active");
    assert.deepEqual(admin.logger.lines, [{
      level: "info",
      message: "Phone number activated",
      fields: {
        phoneNumber: "+16041234567",
        organizationId: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
        verification: "unverified",
      },
    }]);
  });
}

for (const written of ["+16041234567", "%2B16041234567", " 16041234567"]) {
  Deno.test(`"${written}" and the number without plus are one number`, async () => {
    await using admin = startWithPendingNumber();
    const path = `/phone-numbers/${written}/activate`;
    const first = await admin.ask(path, activation("phone_xyz123"));
    const second = await admin.ask(
      "/phone-numbers/16041234567/activate",
      activation("phone_xyz123"),
    );
    assert.equal(first.status, 200);
    assert.deepEqual(await second.json(), await first.json());
  });
}

Deno.test("an unknown number is 404 with the database's code", async () => {
  await using admin = startAdmin();
  const answer = await admin.ask(
    "/phone-numbers/+16041234567/activate",
    activation("phone_xyz123"),
  );
  assert.equal(answer.status, 404);
  assert.deepEqual(await answer.json(), {
    error: { code: "PHONE_NUMBER_NOT_FOUND", message: "No such number" },
  });
});

Deno.test("another id for an active number is 409 and changes nothing", async () => {
  await using admin = startWithPendingNumber();
  const path = "/phone-numbers/+16041234567/activate";
  await admin.ask(path, activation("phone_xyz123"));
  const answer = await admin.ask(path, activation("phone_other"));
  assert.equal(answer.status, 409);
  assert.equal(
    (await answer.json()).error.code,
    "PHONE_NUMBER_ALREADY_ACTIVE",
  );
  const [row] = admin.database.phoneNumbers;
  assert.equal(row?.elevenlabs_phone_id, "phone_xyz123");
});

Deno.test("a malformed number is 400 with what is wrong, and is not looked for", async () => {
  await using admin = startWithPendingNumber();
  const answer = await admin.ask(
    "/phone-numbers/604-1234567/activate",
    activation("phone_xyz123"),
  );
  assert.equal(answer.status, 400);
  assert.deepEqual(await answer.json(), {
    error: {
      code: "INVALID_PHONE_NUMBER",
      message:
        '"604-1234567" is not a phone number in E.164, such as +16041234567',
    },
  });
  assert.deepEqual(admin.asked(), ["/rpc/is_platform_admin"]);
});

Deno.test("a malformed body is 400 with what is wrong, and activates nothing", async () => {
  await using admin = startWithPendingNumber();
  const answer = await admin.ask(
    "/phone-numbers/+16041234567/activate",
    activation("two words"),
  );
  assert.equal(answer.status, 400);
  const { error } = await answer.json();
  assert.equal(error.code, "INVALID_BODY");
  assert.equal(error.details.issues[0].field, "elevenLabsPhoneId");
  assert.deepEqual(admin.asked(), ["/rpc/is_platform_admin"]);
});
