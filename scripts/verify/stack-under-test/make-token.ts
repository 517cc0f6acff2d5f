import { createHmac } from "node:crypto";
import { z } from "zod";

type Claims = Readonly<Record<string, unknown>>;

const claimsSchema = z.record(z.string(), z.unknown());

/** What a token says. */
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

/** Everything that somebody could make of a valid token, or without one, by what it is; none of it is valid. */
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
    "no token at all": "forged",
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
