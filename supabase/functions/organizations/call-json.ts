import type { Tables } from "../_shared/database.types.ts";

/** A call's row; its cost may come as text, because JSON's numbers are not exact. */
export type CallRow =
  & Pick<
    Tables<"calls">,
    | "id"
    | "organization_id"
    | "phone_number_id"
    | "direction"
    | "agent_number"
    | "other_party"
    | "status"
    | "result"
    | "conversation_id"
    | "call_sid"
    | "started_at"
    | "duration_seconds"
    | "created_at"
  >
  & { readonly provider_cost: string | number | null };

/** A call as an organization sees it: `from` and `to` are null where the number was withheld. */
export function callJson(row: CallRow) {
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
    providerCost: row.provider_cost === null ? null : String(row.provider_cost),
    conversationId: row.conversation_id,
    callSid: row.call_sid,
    createdAt: row.created_at,
  };
}
