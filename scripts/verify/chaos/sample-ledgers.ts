import { audit } from "./audit.ts";
import type { Ledgers } from "./ledgers.ts";

const acme = "acme";
export const number = {
  sid: "PN1",
  phoneNumber: "+16045550001",
  organizationId: acme,
};
export const row = {
  phone_number: number.phoneNumber,
  twilio_sid: number.sid,
  elevenlabs_phone_id: null,
  import_error_message: null,
  organization_id: acme,
  order_id: "order",
  status: "pending_import",
  country: "CA",
  region: "BC",
};
export const order = {
  id: "order",
  organization_id: acme,
  ordered_by: null,
  area_code: null,
  status: "purchased",
  last_error_code: null,
};
export const task = {
  type: "elevenlabs_import_required",
  subject: number.phoneNumber,
  text: `Import ${number.phoneNumber}`,
};

/** Correct ledgers of one organization with its number. */
export const sound: Ledgers = {
  organizations: [{ id: acme, provisioning_policy: "auto" }],
  orders: [order],
  phoneNumbers: [row],
  notifications: [task],
  imports: [],
  bill: [number],
  owned: [number],
  exposed: [],
};
export const other = { ...number, sid: "PN2", phoneNumber: "+16045550002" };
export const failed = { ...order, status: "failed", last_error_code: "X" };
export const failure = {
  type: "provisioning_failed",
  subject: "servers",
  text: "No phone number for Acme: X",
};

/** The kinds of offences found, with their counts. */
export function countOffences(change: Partial<Ledgers>, allowed = {}) {
  const offences = audit({ ...sound, ...change }, allowed);
  return Object.fromEntries(
    Object.entries(offences).filter(([, entries]) => entries.length > 0)
      .map(([name, entries]) => [name, entries.length]),
  );
}
