import { randomBytes } from "node:crypto";
import { keepSecret } from "./data-folder.ts";

/** The CLI's public local defaults, so that every client and tutorial works unchanged. They protect nothing. */
export const publishableKey = "sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH";
export const publicSecretKey = "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz";

/**
 * The secret key of a stack: one that nobody else knows as soon as the stack can spend money, reach people or be reached
 * from elsewhere; any page that a developer visits knows the public one. It stays the same across restarts.
 */
export async function chooseSecretKey(
  live: readonly string[],
  dataFolder: string,
): Promise<string> {
  if (live.length === 0) return publicSecretKey;
  return await keepSecret(
    dataFolder,
    "secret-key",
    () => `sb_secret_${randomBytes(24).toString("base64url")}`,
  );
}
