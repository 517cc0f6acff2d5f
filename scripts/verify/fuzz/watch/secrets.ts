import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { simulatedTwilio } from "../../../local/vendors/vendors.ts";
import type { StackUnderTest } from "../../stack-under-test/stack-under-test.ts";
import { fuzzSettings } from "../fuzz-settings.ts";
import type { Caller } from "../callers.ts";

/** Every secret of a stack, by name: what no answer and no log may have. */
export async function collectSecrets(
  { info, running, database }: StackUnderTest,
  callers: ReadonlyMap<string, Caller>,
): Promise<ReadonlyMap<string, string>> {
  const vault = await database<{ name: string; secret: string }[]>`
    select name, decrypted_secret as secret from vault.decrypted_secrets where name <> 'edge_functions_url'`;
  const tokens = [...callers].flatMap(([name, { userId, headers }]) =>
    userId === undefined
      ? []
      : Object.values(headers).map((value) =>
        [`the token of ${name}`, value.replace("Bearer ", "")] as const
      )
  );
  const secrets = new Map([
    ["the secret key", info.secretKey],
    [
      "the secret of Auth",
      await readFile(join(running.dataFolder, "jwt-secret"), "utf8"),
    ],
    ["Twilio's auth token", simulatedTwilio.authToken],
    ["ElevenLabs' key", fuzzSettings.ELEVENLABS_API_KEY],
    [
      "the secret of the conversation start",
      fuzzSettings.ELEVENLABS_WEBHOOK_SECRET,
    ],
    ["the secret of the call log", fuzzSettings.ELEVENLABS_POST_CALL_SECRET],
    ["the secret of the wake-ups", fuzzSettings.EDGE_FUNCTION_SECRET],
    ["the mail server's password", new URL(fuzzSettings.SMTP_URL).password],
    ...vault.map(({ name, secret }) => [`"${name}" of Vault`, secret] as const),
    ...tokens,
  ]);
  for (const [name, secret] of secrets) {
    // A short one would be found by chance.
    if (secret.length < 12) {
      throw new Error(`${name} is too short to be searched for`);
    }
  }
  return secrets;
}

/** The names of the secrets that a text has. */
export function secretsIn(
  text: string,
  secrets: ReadonlyMap<string, string>,
): readonly string[] {
  return [...secrets].filter(([, secret]) => text.includes(secret)).map((
    [name],
  ) => name);
}
