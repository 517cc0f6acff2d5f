import { z } from "zod";

/** Trimmed, because a pasted line end would make every request fail. */
export const word: z.ZodString = z.string().trim().regex(/^[!-~]+$/, {
  error: "holds a blank or something that is not ASCII",
});

/** ElevenLabs' URL and our API key. */
export interface ElevenLabsAccount {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** The variables with ElevenLabs' URL, our API key, and the agent that must answer. */
export const elevenLabsVariables = {
  ELEVENLABS_API_BASE_URL: z.url({ error: "is not a URL" })
    .default("https://api.elevenlabs.io"),
  ELEVENLABS_API_KEY: word.optional(),
  ELEVENLABS_AGENT_ID: word.optional(),
};

/** Reads ElevenLabs' URL and our API key from these variables; null without an API key. */
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
