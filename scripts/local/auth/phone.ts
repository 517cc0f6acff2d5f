import { z } from "zod";
import { AuthError } from "./auth-error.ts";

/** As GoTrue answers where phones are disabled, which they are unless `[auth.sms]` says otherwise. */
export function refusePhone(message: string, status = 400): AuthError {
  return new AuthError(status, "phone_provider_disabled", message);
}

const withPhone = z.object({ phone: z.string().min(1) });

/** The refusals by path: https://github.com/supabase/auth/blob/master/internal/api/signup.go and token.go */
const refusals: Readonly<Record<string, () => AuthError>> = {
  "/auth/v1/signup": () => refusePhone("Phone signups are disabled"),
  "/auth/v1/token": () => refusePhone("Phone logins are disabled", 422),
};

/** Lite takes a sign-up with a phone for an anonymous one. Throws an `AuthError` for a body with a phone. */
export async function refusePhones(request: Request): Promise<void> {
  const refusal = refusals[new URL(request.url).pathname];
  if (refusal === undefined || request.method !== "POST") return;
  const body: unknown = await request.clone().json().catch(() => null);
  if (withPhone.safeParse(body).success) throw refusal();
}
