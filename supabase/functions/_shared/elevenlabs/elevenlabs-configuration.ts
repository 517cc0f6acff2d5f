import { z } from "zod";

/** Trimmed, because a line end that was pasted with it would make every request fail. */
export const word: z.ZodString = z.string().trim().regex(/^[!-~]+$/, {
  error: "holds a blank or something that is not ASCII",
});

/** Where ElevenLabs is, and who asks. */
export interface ElevenLabsAccount {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** The variables that say how ElevenLabs is reached and which agent must answer. */
export const elevenLabsVariables = {
  ELEVENLABS_API_BASE_URL: z.url({ error: "is not a URL" })
    .default("https://api.elevenlabs.io"),
  ELEVENLABS_API_KEY: word.optional(),
  ELEVENLABS_AGENT_ID: word.optional(),
};

/** Where ElevenLabs is, and who asks, according to these variables; null without an API key. */
export function elevenLabsAccountOf(variables: {
  readonly ELEVENLABS_API_BASE_URL: string;
  readonly ELEVENLABS_API_KEY?: string | undefined;
}): ElevenLabsAccount | null {
  const {
    ELEVENLABS_API_BASE_URL: baseUrl,
    ELEVENLABS_API_KEY: apiKey,
  } = variables;
  return apiKey === undefined ? null : { baseUrl, apiKey };
}
