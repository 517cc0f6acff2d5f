import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const numberSchema = z.object({
  phoneNumber: z.string(),
  status: z.string(),
  elevenLabsPhoneId: z.string(),
});

const verificationSchema = z.object({
  elevenLabsVerification: z.string(),
  checks: z.array(z.unknown()),
});

describe("activation", () => {
  const stack = useStack();
  const path = (phoneNumber: string) =>
    `/admin/phone-numbers/${phoneNumber}/activate`;
  const secret = () => ({ apikey: stack().info.secretKey });
  const activate = (phoneNumber: string, id: string) =>
    request(stack().info, path(phoneNumber), activation(secret(), id));

  it("makes the number active and resolves its notification, for every spelling of the number", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Acme");
    const digits = number.phone_number.slice(1);
    for (
      const spelling of [
        `/api${path(`+${digits}`)}`,
        `/api${path(`%2B${digits}`)}`,
        `/api${path(digits)}`,
        `/functions/v1${path(`+${digits}`)}`,
      ]
    ) {
      const { status, body } = await request(
        info,
        spelling.replace(/^\/api/, ""),
        activation(secret(), "phone_xyz123"),
      );
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual(numberSchema.parse(body), {
        phoneNumber: number.phone_number,
        status: "active",
        elevenLabsPhoneId: "phone_xyz123",
      });
    }
    const { data } = await server.from("admin_notifications").select()
      .eq("phone_number_id", number.id).throwOnError();
    assert.deepEqual(
      data.map(({ status, resolved_by }) => [status, resolved_by]),
      [["resolved", "service_role"]],
    );
  });

  it("stores any id without an API key, and verifies none", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Unverified");
    const lookUp = await request(info, path(number.phone_number), {
      method: "POST",
      headers: secret(),
    });
    assert.deepEqual(
      [lookUp.status, lookUp.code],
      [409, "ELEVENLABS_NOT_CONFIGURED"],
    );
    const { body } = await activate(number.phone_number, "phone_unverified");
    const { elevenLabsVerification, checks } = verificationSchema.parse(body);
    assert.deepEqual([elevenLabsVerification, checks], ["unverified", []]);
  });

  it("refuses another id for an active number, and an id that another number has", async () => {
    const { server } = stack();
    const first = await insertWithNumber(server, "First");
    const second = await insertWithNumber(server, "Second");
    await activate(first.number.phone_number, "phone_first");

    const other = await activate(first.number.phone_number, "phone_other");
    assert.deepEqual(
      [other.status, other.code],
      [409, "PHONE_NUMBER_ALREADY_ACTIVE"],
    );
    const reused = await activate(second.number.phone_number, "phone_first");
    assert.deepEqual(
      [reused.status, reused.code],
      [409, "ELEVENLABS_PHONE_ID_IN_USE"],
    );
  });

  it("replaces the id of an active number on request, once, and records the admin", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Replaced");
    await activate(number.phone_number, "phone_old");
    for (const _ of ["first", "again"]) {
      const { status, body } = await request(info, path(number.phone_number), {
        method: "POST",
        headers: secret(),
        body: JSON.stringify({
          elevenLabsPhoneId: "phone_new",
          replace: true,
        }),
      });
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual(numberSchema.parse(body), {
        phoneNumber: number.phone_number,
        status: "active",
        elevenLabsPhoneId: "phone_new",
      });
    }
    const { data } = await server.from("phone_number_records").select()
      .eq("id", number.id).single().throwOnError();
    assert.equal(data.elevenlabs_phone_id_set_by, "service_role");
    const back = await activate(number.phone_number, "phone_old");
    assert.deepEqual(
      [back.status, back.code],
      [409, "PHONE_NUMBER_ALREADY_ACTIVE"],
    );
    assert.match(JSON.stringify(back.body), /send \\"replace\\": true/);
  });

  it("lets one of two admins with different ids at the same moment win", async () => {
    const { server } = stack();
    const { number } = await insertWithNumber(server, "Contested");
    const answers = await Promise.all(
      ["phone_left", "phone_right"].map((id) =>
        activate(number.phone_number, id)
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    assert.equal(refused?.code, "PHONE_NUMBER_ALREADY_ACTIVE");
  });
});
