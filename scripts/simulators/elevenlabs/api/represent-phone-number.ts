import type { ImportedNumber } from "../state/schemas.ts";
import type { Workspace } from "../state/workspace.ts";

/** An imported number as ElevenLabs shows it. Source of the fields: GetPhoneNumberTwilioResponseModel of its SDK 2.73.0. */
export function representPhoneNumber(
  number: ImportedNumber,
  workspace: Workspace,
) {
  const agent = workspace.findAgent(number.agentId ?? "");
  return {
    provider: "twilio",
    phone_number_id: number.phoneNumberId,
    phone_number: number.phoneNumber,
    label: number.label,
    supports_inbound: true,
    supports_outbound: true,
    assigned_agent: agent && {
      agent_id: agent.agentId,
      agent_name: agent.name,
      environment: null,
      branch_id: null,
    },
  };
}
