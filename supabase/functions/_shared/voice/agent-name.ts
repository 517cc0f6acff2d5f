import { z } from "zod";

/** The variable with the name that the agent introduces itself with. */
export const agentName = z.string().trim().default("Jack");
