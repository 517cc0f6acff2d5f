import type { Tables } from "../../../_shared/database/database.types.ts";
import type { Script } from "../../../_shared/database/testing/stub-data-api.ts";
import type { AdminElevenLabsAccess } from "../../admin-deps.ts";
import { FakeElevenLabs } from "../../../_shared/elevenlabs/testing/fake-elevenlabs.ts";
import { startAdmin } from "../../testing/start-admin.ts";

/** The number in the tests. */
export const ACME = "+16041234567";

/** A number that waits for its import, as an activation reads it. */
export const pending = {
  id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  phone_number: ACME,
  status: "pending_import",
  organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  organization_name: "Acme",
  elevenlabs_phone_id: null,
  elevenlabs_verification: null,
  importing_since: null,
} satisfies Partial<Tables<"phone_number_records">>;

/** The same number, active with an unverified id. */
export const active = {
  ...pending,
  status: "active",
  elevenlabs_phone_id: "phnum_acme",
  elevenlabs_verification: "unverified",
} satisfies Partial<Tables<"phone_number_records">>;

/** The same number, active with a verified id. */
export const verified = {
  ...active,
  elevenlabs_verification: "verified",
} satisfies Partial<Tables<"phone_number_records">>;

/** A number of another organization. */
export const BOLT = "+16045550001";
/** The configured agent, where there is one. */
export const JACK = "agent_jack";
/** The Twilio credential of imports. */
export const TWILIO = {
  accountSid: "AC1",
  authToken: "the-auth-token",
} as const;
/** The start of the import in the answer of `/rpc/begin_import`. */
export const BEGAN_AT = "2026-11-22T10:04:00.123456+00:00";

/** The database's answers about a number that waits for its import. */
const waiting = {
  "/rpc/prepare_activation": pending,
  "/rpc/begin_import": { ...pending, importing_since: BEGAN_AT },
  "/rpc/end_import": new Response(null, { status: 204 }),
  "/rpc/activate_phone_number": verified,
  "/rpc/has_phone_number": true,
};

/**
 * The admin function with an ElevenLabs and a database where a number waits for its import unless a test says
 * otherwise.
 */
export function startVerifyingAdmin(
  script: Script = {},
  configuration: Partial<Pick<AdminElevenLabsAccess, "agentId" | "imports">> =
    {},
) {
  const elevenLabs = new FakeElevenLabs();
  const admin = startAdmin({ ...waiting, ...script }, {
    elevenLabs: {
      openFor: () => elevenLabs,
      agentId: null,
      imports: null,
      ...configuration,
    },
  });
  return {
    ...admin,
    elevenLabs,
    /** Imports a number by hand, as in ElevenLabs' dashboard. */
    importByHand(
      phoneNumber: string,
      id: string,
      agentId: string | null = JACK,
    ) {
      elevenLabs.numbers.push({
        id,
        phoneNumber,
        agentId,
        takesCalls: true,
      });
    },
    activate: (body?: unknown) =>
      admin.post(
        `/phone-numbers/${ACME}/activate`,
        body === undefined ? null : JSON.stringify(body),
      ),
    import: () => admin.post(`/phone-numbers/${ACME}/import`),
    /** The activations that the database was asked to store. */
    stored: () => admin.sent("/rpc/activate_phone_number"),
    /** The imports that were given up, so that others may begin at once. */
    ended: () => admin.sent("/rpc/end_import"),
  };
}

/** The same function, with imports through the API enabled. */
export function startImportingAdmin(script: Script = {}) {
  const imports = { agentId: JACK, twilio: TWILIO };
  return startVerifyingAdmin(script, { agentId: JACK, imports });
}
