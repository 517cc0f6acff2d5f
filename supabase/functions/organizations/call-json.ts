import type { Tables } from "../_shared/database/database.types.ts";

/** A call as an organization sees it: `from` and `to` are null where the number was withheld. */
export function callJson(row: Tables<"calls">) {
  const ends = row.direction === "outbound"
    ? { from: row.agent_number, to: row.other_party }
    : { from: row.other_party, to: row.agent_number };
  return {
    id: row.id,
    organizationId: row.organization_id,
    phoneNumberId: row.phone_number_id,
    direction: row.direction,
    ...ends,
    status: row.status,
    result: row.result,
    startedAt: row.started_at,
    durationSeconds: row.duration_seconds,
    createdAt: row.created_at,
  };
}
