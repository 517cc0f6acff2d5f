import { z } from "zod";
import { ApiError } from "../http/api-error.ts";
import { uuid } from "../http/validate.ts";
import { decodeBase64Url } from "../std/std.ts";

const claimsSchema = z.object({ sub: z.unknown().optional() });

/**
 * Refuses an access token, in a header of its own or as a key, whose subject is no UUID, as other issuers than Supabase's Auth make them: the database's
 * users have UUIDs, and it would fail on another one. Everything else about a token, its signature above all, is for the
 * Data API to judge.
 *
 * @throws {ApiError} 401 `UNAUTHENTICATED`
 */
export function requireUserId(credential: string): void {
  const { sub } = readClaims(credential);
  if (sub === undefined || uuid.safeParse(sub).success) return;
  throw new ApiError(
    "UNAUTHENTICATED",
    'The access token is of no user here: its "sub" is not a UUID',
  );
}

/** The claims of a JSON Web Token, unverified; empty for everything else. */
function readClaims(credential: string): z.output<typeof claimsSchema> {
  const [, payload = ""] = credential.replace(/^Bearer\s+/i, "").split(".");
  try {
    const text = new TextDecoder().decode(decodeBase64Url(payload));
    return claimsSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
