import type { DataApiRequest } from "../../_shared/database/testing/stub-data-api.ts";

/** Whose number +16041234567 is. */
export const ACME_ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

/** What ElevenLabs asks while +16041234567 rings. */
export const RINGING = JSON.stringify({
  caller_id: "+16045550199",
  agent_id: "agent_jack",
  called_number: "+16041234567",
  call_sid: "CA1",
});

/** A database in which +16041234567 is an organization's, and no other number. */
export function belongsTo(name: string) {
  return ({ body }: DataApiRequest) =>
    Response.json(
      JSON.stringify(body) === '{"called_number":"+16041234567"}'
        ? [{ organization_id: ACME_ID, organization_name: name }]
        : [],
    );
}
