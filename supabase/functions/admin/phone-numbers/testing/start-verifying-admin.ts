import type { Tables } from "../../../_shared/database/database.types.ts";
import type { Script } from "../../../_shared/database/testing/stub-data-api.ts";
import type { ElevenLabsAccess } from "../../admin-deps.ts";
import { FakeElevenLabs } from "./fake-elevenlabs.ts";
import { startAdmin } from "../../testing/start-admin.ts";

/** The number that the tests are about. */
export const ACME = "+16041234567";

/** What an activation reads of a number that waits for its import. */
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

/** The same once it is active, with an id that nobody verified. */
export const active = {
  ...pending,
  status: "active",
  elevenlabs_phone_id: "phnum_acme",
  elevenlabs_verification: "unverified",
} satisfies Partial<Tables<"phone_number_records">>;

/** The same with an id that was verified. */
export const verified = {
  ...active,
  elevenlabs_verification: "verified",
} satisfies Partial<Tables<"phone_number_records">>;

/** A number of another organization. */
export const BOLT = "+16045550001";
/** The configured agent, where there is one. */
export const JACK = "agent_jack";
/** What imports sign in to Twilio with. */
export const TWILIO = {
  accountSid: "AC1",
  authToken: "the-auth-token",
} as const;
/** When the import began that `/rpc/begin_import` answers with. */
export const BEGAN_AT = "2026-11-22T10:04:00.123456+00:00";

/** What the database answers about a number that waits for its import. */
const waiting = {
  "/rpc/prepare_activation": pending,
  "/rpc/begin_import": { ...pending, importing_since: BEGAN_AT },
  "/rpc/end_import": new Response(null, { status: 204 }),
  "/rpc/activate_phone_number": verified,
  "/rpc/has_phone_number": true,
};

/** The admin function with an ElevenLabs to ask, before a database where a number waits for its import unless scripted. */
export function startVerifyingAdmin(
  script: Script = {},
  configuration: Partial<Pick<ElevenLabsAccess, "agentId" | "imports">> = {},
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
      elevenLabs.numbers.push({ id, phoneNumber, agentId });
    },
    activate: (body?: unknown) =>
      admin.post(
        `/phone-numbers/${ACME}/activate`,
        body === undefined ? null : JSON.stringify(body),
      ),
    import: () => admin.post(`/phone-numbers/${ACME}/import`),
    /** What the database was told to store. */
    stored: () => admin.sent("/rpc/activate_phone_number"),
    /** Which imports were given up, so that others may begin at once. */
    ended: () => admin.sent("/rpc/end_import"),
  };
}

/** The same, where imports through the API are enabled. */
export function startImportingAdmin(script: Script = {}) {
  const imports = { agentId: JACK, twilio: TWILIO };
  return startVerifyingAdmin(script, { agentId: JACK, imports });
}
