import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import type { ProjectKeys } from "../../local/stack/keys.ts";
import { waitUntil } from "../../local/wait-until.ts";
import {
  ring,
  webhookSecrets,
} from "../stack-under-test/call-from-elevenlabs.ts";
import { makeToken } from "../stack-under-test/make-credentials.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { useDoctor } from "./use-doctor.ts";

/** A legacy key, which is a token. */
const legacyKey = (role: string) =>
  makeToken({ iss: "supabase", ref: "project", role }, "the project's secret");
const anon = legacyKey("anon");
const serviceRole = legacyKey("service_role");

/** Keys as projects have them. The Data API takes no key that was deleted. */
const projects: Readonly<Record<string, ProjectKeys>> = {
  "keys of other names, of which one was deleted since the functions started": {
    publishable: ["sb_publishable_web", "sb_publishable_mobile"],
    secret: ["sb_secret_server", "sb_secret_automations"],
    variables: {
      SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({
        default: "sb_publishable_deleted",
        web: "sb_publishable_web",
        mobile: "sb_publishable_mobile",
      }),
      SUPABASE_SECRET_KEYS: JSON.stringify({
        default: "sb_secret_deleted",
        server: "sb_secret_server",
        automations: "sb_secret_automations",
      }),
    },
  },
  "legacy keys only": {
    publishable: [anon],
    secret: [serviceRole],
    variables: {
      SUPABASE_PUBLISHABLE_KEYS: "{}",
      SUPABASE_ANON_KEY: anon,
      SUPABASE_SERVICE_ROLE_KEY: serviceRole,
    },
  },
};

for (const [what, keys] of Object.entries(projects)) {
  describe(`a project with ${what}`, () => {
    const stack = useStack(webhookSecrets, { keys });
    const { examine } = useDoctor(stack);
    let organizationId: string;
    let phoneNumber: string;

    before(async () => {
      const acme = await insertWithNumber(stack().server, "Acme");
      organizationId = acme.organization.id;
      phoneNumber = acme.number.phone_number;
    });

    it("answers calls in the name of an organization, whose number it bought", async () => {
      await waitUntil("the call is answered as Acme", async () => {
        const { organization_name } = await ring(stack().info, phoneNumber);
        return organization_name === "Acme" || undefined;
      });
    });

    it("takes each secret key as an admin's, as apikey alone and as both headers", async () => {
      for (const key of keys.secret) {
        for (
          const headers of [
            { apikey: key },
            { apikey: key, authorization: `Bearer ${key}` },
          ]
        ) {
          const { status } = await request(
            stack().info,
            `/admin/phone-numbers/${phoneNumber}/activate`,
            activation(headers, "phone_acme"),
          );
          assert.equal(status, 200);
        }
      }
    });

    it("takes a member's token, alone and with each publishable key", async () => {
      const { info } = stack();
      const member = await signUp(info, "member");
      await stack().server.from("organization_members").insert({
        organization_id: organizationId,
        user_id: member.id,
        role: "member",
      }).throwOnError();
      const authorization = `Bearer ${member.accessToken}`;
      for (
        const headers of [
          { authorization },
          ...keys.publishable.map((apikey) => ({ authorization, apikey })),
        ]
      ) {
        const { status } = await request(
          info,
          `/organizations/${organizationId}/phone-numbers`,
          { headers },
        );
        assert.equal(status, 200);
      }
    });

    it("lets nobody in with a publishable key alone, or with a key that was deleted", async () => {
      const refused = [...keys.publishable, "sb_secret_deleted"];
      for (const apikey of refused) {
        const { status, code } = await request(
          stack().info,
          "/admin/notifications",
          { headers: { apikey } },
        );
        assert.deepEqual([status, code], [401, "UNAUTHENTICATED"]);
      }
    });

    it("is healthy for the doctor with each secret key", async () => {
      for (const key of keys.secret) {
        const failed = (await examine(key))
          .filter(({ status }) => status === "fail");
        assert.deepEqual(failed, []);
      }
    });
  });
}
