import { z } from "zod";
import { agentSchema, importedNumberSchema } from "../state/schemas.ts";

/** The workspace as its owner would find it. */
export const workspaceReportSchema = z.object({
  agents: z.array(agentSchema),
  phoneNumbers: z.array(importedNumberSchema),
});
