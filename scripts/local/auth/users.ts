import { sql } from "kysely";
import { type AuthCall, type AuthUser, databaseOf } from "./auth-call.ts";

/** A hash that Lite's sign-in verifies: bcrypt. */
export async function hashPassword(
  { service }: AuthCall,
  password: string,
): Promise<string> {
  const { rows } = await sql<{ hash: string }>`
    select extensions.crypt(${password}, extensions.gen_salt('bf', 10)) as hash
  `.execute(databaseOf(service));
  return rows[0]?.hash ?? "";
}

/** Writes the rows of a sign-up: the user, and the identity of their address. */
export async function insertUser(
  { service: { repo } }: AuthCall,
  { id = crypto.randomUUID(), email, passwordHash, isConfirmed, data, appData }:
    {
      id?: string;
      email: string;
      passwordHash: string | null;
      isConfirmed: boolean;
      data: Record<string, unknown>;
      appData?: Record<string, unknown>;
    },
): Promise<AuthUser> {
  const identity = {
    sub: id,
    email,
    email_verified: false,
    phone_verified: false,
  };
  return await repo.transaction(async (transaction) => {
    const user = await transaction.createUser({
      id,
      email,
      encrypted_password: passwordHash,
      email_confirmed_at: isConfirmed ? new Date().toISOString() : null,
      raw_user_meta_data: isConfirmed
        ? { ...data, email_verified: true }
        : data,
      raw_app_meta_data: {
        provider: "email",
        providers: ["email"],
        ...appData,
      },
    });
    await transaction.createIdentity({
      id: crypto.randomUUID(),
      provider: "email",
      provider_id: id,
      user_id: id,
      identity_data: identity,
    });
    return user;
  });
}

/**
 * The user as GoTrue shows one, also where Lite leaves something out.
 * https://github.com/supabase/auth/blob/master/internal/models/user.go
 */
export async function describeUser(
  { service }: AuthCall,
  user: AuthUser,
): Promise<Record<string, unknown>> {
  const { invited_at, recovery_sent_at, deleted_at } = user;
  const dates = { invited_at, recovery_sent_at, deleted_at };
  return {
    ...await service.getUser(user.id),
    ...Object.fromEntries(
      Object.entries(dates).filter(([, date]) => date !== null),
    ),
  };
}

/** Data with updates: null removes a key. */
export function mergeData(
  data: string | Record<string, unknown>,
  updates: Record<string, unknown>,
): Record<string, unknown> {
  const merged = typeof data === "string" ? {} : { ...data };
  for (const [key, value] of Object.entries(updates)) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}
