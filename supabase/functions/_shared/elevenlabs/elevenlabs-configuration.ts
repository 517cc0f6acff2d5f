import { z } from "zod";

/** Trimmed, because a line end that was pasted with it would make every request fail. */
export const word: z.ZodString = z.string().trim().regex(/^[!-~]+$/, {
  error: "holds a blank or something that is not ASCII",
});

/** The variables that say how ElevenLabs is reached and which agent must answer. */
export const elevenLabsVariables = {
  ELEVENLABS_API_BASE_URL: z.url({ error: "is not a URL" })
    .default("https://api.elevenlabs.io"),
  ELEVENLABS_API_KEY: word.optional(),
  ELEVENLABS_AGENT_ID: word.optional(),
};
