import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import {
  type CredentialHeaders,
  type Credentials,
  makeCredentials,
} from "../stack-under-test/make-credentials.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** Admins' calls that change no number, with a body when they need one, and an admin's answer. */
const adminRoutes = [
  [
    "/admin/phone-numbers/+16045550199/activate",
    '{"elevenLabsPhoneId": "phone_xyz123"}',
    404,
  ],
  ["/admin/phone-numbers/+16045550199/import", "", 409],
  [
    "/admin/phone-numbers/+16045550199/release",
    '{"confirm": "+16045550199"}',
    404,
  ],
  ["/admin/phone-numbers/+16045550199/keep", "", 404],
  ["/admin/phone-numbers/+16045550199/suspend", "", 404],
  ["/admin/phone-numbers/+16045550199/resume", "", 404],
  [`/admin/organizations/${randomUUID()}/order/retry`, "", 404],
  ["/admin/notifications", null, 200],
  ["/admin/costs", null, 200],
  ["/admin/reconciliation", null, 200],
  ["/admin/reconciliation", "", 202],
  ["/admin/health", null, 200],
  [
    `/admin/notifications/${randomUUID()}/dismiss`,
    '{"reason": "It is a test"}',
    404,
  ],
] as const;

/**
 * Members' calls, with a body when they need one, the operator's answer and a member's. No call can be placed without
 * ElevenLabs, and only the operator learns why.
 */
const organizationRoutes = [
  ["phone-numbers", null, 200, 200],
  ["calls", null, 200, 200],
  ["calls", '{"to": "+14165550123"}', 409, 503],
] as const;

const internalRoutes = [
  "/provision-phone-number",
  "/release-phone-number",
  "/import-phone-number",
  "/notice-imports",
  "/heartbeat",
  "/notify-admins",
  "/reconcile",
  "/count-messages",
  "/admin/test-wake-up",
];

describe("the routes and their callers", () => {
  const stack = useStack();
  let credentials: Credentials;

  before(async () => {
    credentials = await makeCredentials(stack().running);
  });

  /** Sends a body by POST; without one, it is a GET. */
  const ask = async (
    path: string,
    body: string | null,
    headers: CredentialHeaders,
  ) => {
    const method = body === null ? "GET" : "POST";
    const { status, code } = await request(stack().info, path, {
      method,
      headers,
      body,
    });
    return [status, code];
  };

  for (const [path, body, expected] of adminRoutes) {
    const method = body === null ? "GET" : "POST";
    const route = `${method} ${path.replace(/[0-9a-f-]{36}/, "{id}")}`;

    it(`${route}: an admin and a secret key`, async () => {
      for (const headers of credentials.allowed) {
        const [status] = await ask(path, body, headers);
        assert.equal(status, expected, Object.keys(headers).join());
      }
    });

    it(`${route}: no other caller`, async () => {
      for (const headers of [...credentials.member, ...credentials.stranger]) {
        const answer = await ask(path, body, headers);
        assert.deepEqual(answer, [403, "FORBIDDEN"]);
      }
      for (const [credential, headers] of Object.entries(credentials.invalid)) {
        const answer = await ask(path, body, headers);
        assert.deepEqual(answer, [401, "UNAUTHENTICATED"], credential);
      }
    });
  }

  for (const [resource, body, operators, members] of organizationRoutes) {
    const method = body === null ? "GET" : "POST";
    it(`${method} an organization's ${resource}: its members, an admin and a secret key`, async () => {
      const path = `/organizations/${credentials.organizationId}/${resource}`;
      for (const headers of credentials.allowed) {
        const [status] = await ask(path, body, headers);
        assert.equal(status, operators);
      }
      for (const headers of credentials.member) {
        const [status] = await ask(path, body, headers);
        assert.equal(status, members);
      }
      for (const headers of credentials.stranger) {
        const answer = await ask(path, body, headers);
        assert.deepEqual(answer, [404, "ORGANIZATION_NOT_FOUND"]);
      }
      for (const [credential, headers] of Object.entries(credentials.invalid)) {
        const answer = await ask(path, body, headers);
        assert.deepEqual(answer, [401, "UNAUTHENTICATED"], credential);
      }
    });
  }

  for (const path of internalRoutes) {
    it(`${path}: the database only`, async () => {
      const { allowed, invalid, member, stranger } = credentials;
      const all = [...allowed, ...member, ...stranger];
      for (const headers of [...all, ...Object.values(invalid)]) {
        const answer = await ask(path, "", headers);
        assert.deepEqual(answer, [401, "INVALID_SIGNATURE"]);
      }
    });
  }

  it("a former admin is refused with the same token from the moment the row is deleted", async () => {
    const { adminId, adminToken: token, server } = credentials;
    await server.from("platform_admins").delete().eq("user_id", adminId)
      .throwOnError();
    for (const [path, body] of adminRoutes) {
      const answer = await ask(path, body, token);
      assert.deepEqual(answer, [403, "FORBIDDEN"], path);
    }
    await server.from("platform_admins").insert({ user_id: adminId })
      .throwOnError();
    const [status] = await ask("/admin/notifications", null, token);
    assert.equal(status, 200);
  });
});
