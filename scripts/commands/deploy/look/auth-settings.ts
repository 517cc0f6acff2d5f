import { z } from "zod";
import type { Change } from "../step.ts";
import type { AuthSettings } from "./found-project.ts";

const settingsSchema = z.object({
  disable_signup: z.boolean(),
  mailer_autoconfirm: z.boolean(),
  external: z.object({ anonymous_users: z.boolean().default(false) }),
});

const MILLISECONDS = 10_000;

/** Auth's own settings, as it tells everybody who has the publishable key; null when it does not. */
export async function readAuthSettings(
  apiUrl: string,
  publishableKey: string,
): Promise<AuthSettings | null> {
  const answer = await fetch(`${apiUrl}/auth/v1/settings`, {
    headers: { apikey: publishableKey },
    signal: AbortSignal.timeout(MILLISECONDS),
  }).then((response) => response.json()).catch(() => undefined);
  const settings = settingsSchema.safeParse(answer).data;
  return settings === undefined ? null : {
    isSignUpOpen: !settings.disable_signup,
    confirmsEmail: !settings.mailer_autoconfirm,
    allowsAnonymous: settings.external.anonymous_users,
  };
}

const LIMITS =
  "max_numbers_per_user (3) and max_monthly_cost (100 dollars) in provisioning_settings are the limits";

/** What these settings let strangers make the founder pay. They are the founder's, and are not touched. */
export function describeAuthCosts(
  auth: AuthSettings | null,
): readonly Change[] {
  if (auth === null) {
    return [{
      kind: "note",
      what:
        "Auth does not tell its settings: see in the dashboard whether strangers can sign up without a confirmed address",
    }];
  }
  const notes: Change[] = [];
  if (auth.isSignUpOpen && !auth.confirmsEmail) {
    notes.push({
      kind: "note",
      what:
        `Sign-up is open, and no e-mail address is confirmed: one person with many addresses can order numbers for about 1.15 dollars a month each; ${LIMITS}. "Confirm email" is in the dashboard under Authentication, Sign In / Providers`,
    });
  }
  if (auth.isSignUpOpen && auth.allowsAnonymous) {
    notes.push({
      kind: "note",
      what:
        "Anonymous sign-ins are allowed: an anonymous user's order is held until he signs up, unless you approve it; nothing is bought by itself",
    });
  }
  return notes;
}
