import { join } from "node:path";
import { readEnvFile } from "./env-file.ts";
import { functionVariables } from "../functions/function-variables.ts";

/** Variables of the functions, by name; a blank one counts as missing. */
export type Settings = Readonly<Record<string, string>>;

/**
 * What a developer has set: `supabase/functions/.env`, overridden by the process's variables that the example file
 * documents. An empty process variable takes a variable of the file away.
 *
 * For `npm start` only: both may hold production's credentials, and nothing else may come near those.
 *
 * @throws {StackError} when the file cannot be read
 */
export async function readDeveloperSettings(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Settings> {
  const path = join(root, "supabase", "functions", ".env");
  const settings = await readEnvFile(path, root);
  for (const name of functionVariables) {
    const value = environment[name];
    if (value !== undefined) settings[name] = value;
  }
  return settings;
}
