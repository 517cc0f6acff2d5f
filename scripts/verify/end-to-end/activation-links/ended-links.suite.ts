import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { waitUntil } from "../../../local/wait-until.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { request } from "../../stack-under-test/request.ts";
import { hashOf, overSchema, useLinks } from "./use-links.ts";

describe("an activation link that is not in force", () => {
  const links = useLinks(elevenLabsAccount);
  const { open, activate, insertWithLink, importByHand, recordOf } = links;

  /** Opens and uses a link, with a right id too, and proves that the number stays as it was. */
  async function refuses(
    acme: { readonly id: string; readonly phoneNumber: string },
    token: string,
    expected: readonly [number, string],
  ) {
    const id = await importByHand(acme.phoneNumber);
    const before = await recordOf(acme.id);
    const answers = [
      await open(token),
      await activate(token),
      await activate(token, id),
    ];
    for (const { status, code } of answers) {
      assert.deepEqual([status, code], expected);
    }
    assert.deepEqual(await recordOf(acme.id), before);
    return answers;
  }

  /** The same for a link that is over, whose answer says whether the number is active. */
  async function isOver(
    acme: { readonly id: string; readonly phoneNumber: string },
    token: string,
  ) {
    const answers = await refuses(acme, token, [410, "ACTIVATION_LINK_OVER"]);
    for (const { body } of answers) {
      assert.deepEqual(overSchema.parse(body).error.details, {
        phoneNumber: acme.phoneNumber,
        active: false,
      });
    }
    return JSON.stringify(answers);
  }

  it("is unknown when it is guessed, cut short, lengthened or tampered with", async () => {
    const acme = await insertWithLink("Acme");
    const { token } = acme;
    const tampered = `${token[0] === "A" ? "B" : "A"}${token.slice(1)}`;
    for (
      const wrong of [
        ...[randomBytes(32).toString("base64url"), tampered],
        ...[token.slice(0, -1), token.slice(1), `${token}A`, `${token}=`, ""],
        ...[token.toLowerCase(), hashOf(token), acme.notificationId, "'--"],
      ]
    ) await refuses(acme, wrong, [404, "ACTIVATION_LINK_UNKNOWN"]);
    for (const wrong of [undefined, null, 1, {}, [token]]) {
      const { status, code } = await open(wrong);
      assert.deepEqual([status, code], [400, "INVALID_BODY"]);
    }
  });

  it("expires", async () => {
    const acme = await insertWithLink("Acme");
    await links.stack().database`
      update public.activation_links
      set created_at = created_at - interval '168 hours', expires_at = expires_at - interval '168 hours'
      where token_hash = ${hashOf(acme.token)}`;
    await refuses(acme, acme.token, [410, "ACTIVATION_LINK_EXPIRED"]);
  });

  it("is over once its notification is dismissed", async () => {
    const { info } = links.stack();
    const acme = await insertWithLink("Acme");
    const path = `/admin/notifications/${acme.notificationId}/dismiss`;
    const { status } = await request(info, path, {
      method: "POST",
      headers: { apikey: info.secretKey },
      body: '{"reason": "Not this one"}',
    });
    assert.equal(status, 200);
    await isOver(acme, acme.token);
  });

  it("is over once its notification is renewed, and the new one's link is not", async () => {
    const acme = await insertWithLink("Acme");
    const { phoneNumber } = acme;
    // In one transaction, so that the release does not begin.
    await links.stack().database.begin(async (sql) => {
      await sql`select public.release_phone_number(${phoneNumber}, ${phoneNumber})`;
      await sql`select public.keep_phone_number(${phoneNumber})`;
    });
    await isOver(acme, acme.token);
    const renewed = await links.sendLink(phoneNumber);
    assert.equal((await open(renewed.token)).status, 200);
  });

  it("is over while the number is suspended", async () => {
    const acme = await insertWithLink("Acme");
    await importByHand(acme.phoneNumber);
    assert.equal((await activate(acme.token)).status, 200);
    assert.equal((await links.admin(acme.phoneNumber, "suspend")).status, 200);
    await isOver(acme, acme.token);
  });

  it("is over once the organization is deleted", async () => {
    const acme = await insertWithLink("Acme");
    await links.stack().server.from("organizations").delete()
      .eq("id", acme.organizationId).throwOnError();
    await isOver(acme, acme.token);
  });

  it("neither touches nor names the organization that has the same digits since", async () => {
    const { info, server, twilio } = links.stack();
    const acme = await insertWithLink("Acme");
    const { phoneNumber } = acme;
    await links.admin(phoneNumber, "release", { confirm: phoneNumber });
    await waitUntil(`${phoneNumber} is released`, async () => {
      const { status } = await recordOf(acme.id);
      return status === "released" || undefined;
    });
    const { data: bolt } = await server.from("organizations")
      .insert({ name: "Bolt", provisioning_policy: "hold" }).select().single()
      .throwOnError();
    await twilio.own([{ phoneNumber }]);
    const path = `/admin/organizations/${bolt.id}/take-over`;
    const taken = await request(info, path, {
      method: "POST",
      headers: { apikey: info.secretKey },
      body: JSON.stringify({ phoneNumber, confirm: phoneNumber }),
    });
    assert.equal(taken.status, 200, JSON.stringify(taken.body));

    const answers = await isOver(acme, acme.token);
    assert.doesNotMatch(answers, /Bolt/);
    const { data: number } = await server.from("phone_numbers").select()
      .eq("organization_id", bolt.id).single().throwOnError();
    assert.deepEqual(
      [number.phone_number, number.status],
      [phoneNumber, "pending_import"],
    );
  });
});
