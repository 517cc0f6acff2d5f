import { z } from "zod";
import { agentSchema, importedNumberSchema } from "../state/event.ts";

/** The workspace as its owner would find it. */
export const workspaceReportSchema = z.object({
  agents: z.array(agentSchema),
  phoneNumbers: z.array(importedNumberSchema),
});
