import { z } from "zod";
import { initiationDataSchema } from "./render-greeting.ts";

/** The request of a registration: the fields of ElevenLabs's SDK that matter here. */
export const registerCallSchema = z.object({
  agent_id: z.string(),
  from_number: z.string(),
  to_number: z.string(),
  direction: z.enum(["inbound", "outbound"]).default("inbound"),
  conversation_initiation_client_data: initiationDataSchema.nullish(),
});

/** A call that was registered, and whose stream was not opened yet. */
export type RegisteredCall = z.output<typeof registerCallSchema>;
