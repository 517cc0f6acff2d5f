import { z } from "zod";
import type { ImportedNumber } from "../state/schemas.ts";
import type { Workspace } from "../state/workspace.ts";
import { notFound } from "./elevenlabs-error.ts";
import { page, pageFields } from "./read-request.ts";

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

/** Documented, but not simulated: refused, so that no client relies on them unnoticed. */
const notSimulated = z.undefined("Not simulated").optional();

/** The parameters of the list without pages. */
export const listQuerySchema = z.object({
  provider: z.string().optional(),
  agent_id: z.string().optional(),
  branch_id: notSimulated,
});

/** The parameters of the list with pages. */
export const pagedListQuerySchema = listQuerySchema.extend({
  ...pageFields,
  search: z.string().optional(),
  label: z.string().optional(),
  phone_number: z.string().optional(),
  supports_outbound: notSimulated,
  sort_by: notSimulated,
  sort_direction: notSimulated,
});

type Filters = Omit<z.output<typeof pagedListQuerySchema>, "page_size">;

/** All numbers that fit, as a bare array: version 1 of the list. */
export function listPhoneNumbers(workspace: Workspace, filters: Filters) {
  return workspace.numbers
    .filter((number) => fits(number, filters))
    .map((number) => representPhoneNumber(number, workspace));
}

/** One page of the numbers that fit: version 2 of the list. */
export function pagePhoneNumbers(
  workspace: Workspace,
  query: z.output<typeof pagedListQuerySchema>,
) {
  const fitting = workspace.numbers.filter((number) => fits(number, query));
  const { shown, paging } = page(fitting, query);
  return {
    phone_numbers: shown.map((number) =>
      representPhoneNumber(number, workspace)
    ),
    ...paging,
  };
}

/**
 * ElevenLabs: `search` is the id, or part of label or number; `label` is a part. ElevenLabs does not document whether
 * `phone_number` is exact: here it is a part, so that a client has to check each number it gets.
 */
function fits(number: ImportedNumber, filters: Filters): boolean {
  const { provider, agent_id, search, label, phone_number } = filters;
  return (provider ?? "twilio") === "twilio" &&
    (agent_id ?? number.agentId) === number.agentId &&
    (phone_number === undefined || number.phoneNumber.includes(phone_number)) &&
    (label === undefined || contains(number.label, label)) &&
    (search === undefined || search === number.phoneNumberId ||
      contains(number.label, search) || contains(number.phoneNumber, search));
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** The fields of an imported number that can change; the parameters of other providers change nothing here. */
export const updateSchema = z.object({
  /** Null removes the agent. */
  agent_id: z.string().nullable().optional(),
  label: z.string().optional(),
});

/** Applies a change and returns the changed number; throws 404 for an unknown agent. */
export function updatePhoneNumber(
  workspace: Workspace,
  number: ImportedNumber,
  { agent_id, label }: z.output<typeof updateSchema>,
): ImportedNumber {
  const agentId = agent_id === undefined ? number.agentId : agent_id;
  if (agentId !== null && workspace.findAgent(agentId) === null) {
    throw notFound(agentId);
  }
  return workspace.changeNumber({
    ...number,
    agentId,
    label: label ?? number.label,
  });
}
