import type { Tables } from "../../../_shared/database/database.types.ts";

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
