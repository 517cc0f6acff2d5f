import type { Tables } from "./database.types.ts";

/** A phone number as its organization sees it. */
export function phoneNumberJson(row: Tables<"phone_numbers">) {
  return {
    id: row.id,
    phoneNumber: row.phone_number,
    status: row.status,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    capabilities: row.capabilities,
    locality: row.locality,
    region: row.region,
    country: row.country,
    purchasedAt: row.purchased_at,
    activatedAt: row.activated_at,
    suspendedAt: row.suspended_at,
    releasingAt: row.releasing_at,
    releasedAt: row.released_at,
  };
}
