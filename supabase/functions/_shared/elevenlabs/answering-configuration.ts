import { z } from "zod";
import type { Environment } from "../configuration/configuration.ts";
import type { Enums } from "../database/database.types.ts";

/** Who imports a number in ElevenLabs, in the words of `ELEVENLABS_IMPORT`; `true` and `false` are taken, too. */
const IMPORT_WORDS = {
  manual: "manual",
  on_request: "on_request",
  automatic: "automatic",
  false: "manual",
  true: "on_request",
} as const;

/** `manual`: an admin, by hand; `on_request`: we do, when an admin asks; `automatic`: we do, after each purchase. */
export type ImportedBy = (typeof IMPORT_WORDS)[keyof typeof IMPORT_WORDS];

/** The variables that say how bought numbers come to be answered. */
export const answeringVariables = {
  ELEVENLABS_IMPORT: z.enum([
    "manual",
    "on_request",
    "automatic",
    "true",
    "false",
  ], {
    error: 'must be "manual", "on_request" or "automatic"',
  }).default("manual").transform((word): ImportedBy => IMPORT_WORDS[word]),
  ELEVENLABS_ANSWER: z.enum(["import", "register"], {
    error: 'must be "import" or "register"',
  }).default("import"),
};

type Variables = z.output<z.ZodObject<typeof answeringVariables>>;

/** How bought numbers come to be answered, in the database's words. */
export type Answering = Enums<"answering">;

/** Reads from these variables how bought numbers come to be answered: a number that is registered needs no import. */
export function answeringOf(
  { ELEVENLABS_IMPORT, ELEVENLABS_ANSWER }: Variables,
): Answering {
  if (ELEVENLABS_ANSWER === "register") return "registration";
  return ELEVENLABS_IMPORT === "automatic"
    ? "automatic_import"
    : "import_by_admin";
}

/** Whether the environment enables imports through the API. A malformed word does not; the schema refuses it. */
export function enablesImports(
  { ELEVENLABS_IMPORT }: Environment,
): boolean {
  const word = ELEVENLABS_IMPORT?.trim() || undefined;
  const { data = "manual" } = answeringVariables.ELEVENLABS_IMPORT.safeParse(
    word,
  );
  return data !== "manual";
}
