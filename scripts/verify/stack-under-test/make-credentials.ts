import { createHmac, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  type Client,
  connect,
  signUp,
} from "../../commands/project/supabase-client.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/** The headers that carry a credential. */
export type CredentialHeaders = Record<string, string>;

/** The valid and invalid credentials of requests, by their owner. */
export interface Credentials {
  /** A client with the secret key. */
  readonly server: Client;
  /** The organization of the member. */
  readonly organizationId: string;
  readonly adminId: string;
  readonly adminToken: CredentialHeaders;
  /** An admin and a secret key. */
  readonly allowed: readonly CredentialHeaders[];
  readonly member: readonly CredentialHeaders[];
  /** Signed in, and a member of nothing. */
  readonly stranger: readonly CredentialHeaders[];
  /** By description. */
  readonly invalid: Readonly<Record<string, CredentialHeaders>>;
}

function bearer(token: string): CredentialHeaders {
  return { authorization: `Bearer ${token}` };
}

/** Signs users up and makes one an admin, and makes credentials that are not valid. */
export async function makeCredentials(
  { info, dataFolder }: { info: StackInfo; dataFolder: string },
): Promise<Credentials> {
  const server = connect(info.apiUrl, info.secretKey);
  const admin = await signUp(info, "admin");
  await server.from("platform_admins").insert({ user_id: admin.id })
    .throwOnError();
  const member = await signUp(info, "member");
  const organizationId = randomUUID();
  await member.client.from("organizations")
    .insert({ id: organizationId, name: "Acme" }).throwOnError();
  const stranger = await signUp(info, "stranger");

  const secret = await readFile(join(dataFolder, "jwt-secret"), "utf8");
  const tokens = makeInvalidTokens(admin.accessToken, secret);
  // A valid token made in the same way: it proves that the others are refused for their mistakes.
  const made = bearer(makeToken(readClaims(admin.accessToken), secret));
  const adminToken = bearer(admin.accessToken);
  return {
    server,
    organizationId,
    adminId: admin.id,
    adminToken,
    allowed: [{ apikey: info.secretKey }, adminToken, made],
    member: [bearer(member.accessToken)],
    stranger: [bearer(stranger.accessToken)],
    invalid: {
      "none": {},
      "the publishable key only": { apikey: info.publishableKey },
      "another project's secret key": { apikey: "sb_secret_of_others" },
      ...Object.fromEntries(
        Object.entries(tokens).map(([what, token]) => [what, bearer(token)]),
      ),
    },
  };
}

type Claims = Readonly<Record<string, unknown>>;

const claimsSchema = z.record(z.string(), z.unknown());

/** The claims of a token. */
export function readClaims(token: string): Claims {
  const content = Buffer.from(token.split(".")[1] ?? "", "base64url");
  return claimsSchema.parse(JSON.parse(content.toString()));
}

/** Signs claims as Auth does here, with HS256 (RFC 7515). */
export function makeToken(claims: Claims, secret: string): string {
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  const signature = createHmac("sha256", secret).update(content);
  return `${content}.${signature.digest("base64url")}`;
}

/** Invalid tokens that an attacker could make with or without a valid token, by description. */
export function makeInvalidTokens(
  token: string,
  secret: string,
): Record<string, string> {
  const claims = readClaims(token);
  const servers = { ...claims, role: "service_role" };
  const [header, , signature] = token.split(".");
  const aMinuteAgo = Math.floor(Date.now() / 1000) - 60;
  return {
    "an expired token": makeToken({ ...claims, exp: aMinuteAgo }, secret),
    "another project's token": makeToken(claims, `other ${secret}`),
    "another project's service role": makeToken(servers, `other ${secret}`),
    "a token with other claims": `${header}.${encode(servers)}.${signature}`,
    "an unsigned token": `${encode({ alg: "none" })}.${encode(claims)}.`,
    "a token of another issuer's user": makeToken(
      { ...claims, sub: "auth0|5f7c8ec7c33c6c004bbafe82" },
      secret,
    ),
    "a token of an unknown role": makeToken(
      { ...claims, role: "editor" },
      secret,
    ),
    "no token at all": "forged",
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
