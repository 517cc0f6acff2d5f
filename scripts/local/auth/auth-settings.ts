import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";

/**
 * What Auth reads of `[auth]` in config.toml, with the defaults of `supabase start`:
 * https://github.com/supabase/cli/blob/develop/apps/cli-go/pkg/config/templates/config.toml
 */
export const authSettings = z.object({
  site_url: z.string().default("http://127.0.0.1:3000"),
  additional_redirect_urls: z.array(z.string())
    .default(["https://127.0.0.1:3000"]),
  jwt_expiry: z.number().default(3600),
  enable_refresh_token_rotation: z.boolean().default(true),
  enable_signup: z.boolean().default(true),
  minimum_password_length: z.number().default(6),
  email: z.object({
    enable_signup: z.boolean().default(true),
    enable_confirmations: z.boolean().default(false),
    double_confirm_changes: z.boolean().default(true),
    max_frequency: z.string().default("1s"),
    otp_length: z.number().default(6),
    otp_expiry: z.number().default(3600),
  }).prefault({}),
});

export type AuthSettings = z.output<typeof authSettings>;

/** Besides any port of 127.0.0.1, which GoTrue allows by itself: where a page is while it is made. */
const localPages = ["http://localhost:*", "http://localhost:*/**"];

const config = z.object({ auth: authSettings.prefault({}) });

/** The settings of the project, with the defaults where it has none, and any page of this machine as one to return to. */
export async function readAuthSettings(root: string): Promise<AuthSettings> {
  const path = join(root, "supabase", "config.toml");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    const missing = z.object({ code: z.literal("ENOENT") });
    if (missing.safeParse(error).success) return "";
    throw error;
  });
  const { auth } = config.parse(parse(text));
  const { additional_redirect_urls: pages } = auth;
  return { ...auth, additional_redirect_urls: [...pages, ...localPages] };
}
