import { z } from "zod";
import type { ImportedNumber } from "../state/schemas.ts";
import type { Workspace } from "../state/workspace.ts";
import { notFound } from "./elevenlabs-error.ts";

/** What of an imported number can change; the parameters of other providers change nothing here. */
export const updateSchema = z.object({
  /** Null takes the agent away. */
  agent_id: z.string().nullable().optional(),
  label: z.string().optional(),
});

/** Applies a change and returns the number as it is then; throws 404 for an unknown agent. */
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
