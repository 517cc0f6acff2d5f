import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import {
  ConfigurationError,
  type Environment,
} from "../../../../supabase/functions/_shared/configuration/configuration.ts";
import { readFunctionList } from "../../../local/functions/function-list.ts";
import { root } from "../../../local/root.ts";
import type { Settings } from "../../../local/stack/settings.ts";

/** A function's own reader of its configuration. */
const readerSchema = z.custom<(environment: Environment) => unknown>(
  (value) => typeof value === "function",
);

const READER = /^read\w+Configuration$/;

/** Reads the calls before activation, which not everybody needs. */
const VOICE_READER = "readVoiceConfiguration";

/** The functions' own readers, by name: they know what each needs. */
async function loadReaders() {
  const readers = new Map<string, z.output<typeof readerSchema>>();
  for (const { entrypoint } of await readFunctionList(root)) {
    const path = join(dirname(entrypoint), "configuration.ts");
    const module: unknown = await import(pathToFileURL(path).href);
    const parts = z.record(z.string(), z.unknown()).parse({
      ...Object(module),
    });
    for (const [name, part] of Object.entries(parts)) {
      if (READER.test(name)) readers.set(name, readerSchema.parse(part));
    }
  }
  return readers;
}

/** What the platform sets, and what is made, or comes from ElevenLabs later. */
const given = (apiUrl: string): Settings => ({
  SUPABASE_URL: apiUrl,
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_of_the_platform"}',
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_of_the_platform"}',
  EDGE_FUNCTION_SECRET: `whsec_${"A".repeat(32)}`,
  ELEVENLABS_WEBHOOK_SECRET: "made",
  ELEVENLABS_POST_CALL_SECRET: "from ElevenLabs",
});

/** A variable that is missing or malformed. */
export interface Fault {
  readonly variable: string;
  /** Behind its name: "is missing". */
  readonly what: string;
}

/** All that the functions would refuse in these settings, each variable once. Values are never repeated. */
export async function findFaults(
  settings: Settings,
  apiUrl: string,
): Promise<Fault[]> {
  const environment = { ...given(apiUrl), ...settings };
  const faults = new Map<string, Fault>();
  for (const [name, read] of await loadReaders()) {
    // An API key of Twilio is enough for all else.
    if (name === VOICE_READER && settings.TWILIO_API_KEY_SID) continue;
    for (const fault of faultsOf(() => read(environment))) {
      if (!faults.has(fault.variable)) faults.set(fault.variable, fault);
    }
  }
  return [...faults.values()];
}

function faultsOf(read: () => unknown): Fault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message.split(/; (?=Environment variable)/).map((text) => {
      const [, variable = "", what = text] =
        /^Environment variable "(\w+)" (.*)$/.exec(text) ?? [];
      return { variable, what };
    });
  }
}
