import { z } from "zod";
import type { Environment } from "../configuration/configuration.ts";
import type { Enums } from "../database/database.types.ts";

/** `manual`: an admin, by hand; `on_request`: we do, when an admin asks; `automatic`: we do, after each purchase. */
export type ImportedBy = "manual" | "on_request" | "automatic";

/** What `ELEVENLABS_IMPORT` may also be, and means then. */
const OTHER_WORDS = { true: "on_request", false: "manual" } as const;

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
  }).default("manual").transform((word): ImportedBy =>
    word === "true" || word === "false" ? OTHER_WORDS[word] : word
  ),
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
