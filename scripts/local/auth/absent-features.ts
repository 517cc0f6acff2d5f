import { absent, type AuthError } from "./auth-error.ts";

/** The paths of GoTrue that are absent here, and what they are for. The first that fits counts. */
const paths: readonly (readonly [RegExp, string])[] = [
  [/^\/admin\/users\/[^/]+\/factors/, "auth.admin.mfa"],
  [/^\/admin\/users\/[^/]+\/passkeys/, "auth.admin.passkey"],
  [/^\/admin\/audit$/, "audit log of Auth"],
  [/^\/admin\/sso\//, "single sign-on"],
  [/^\/admin\/oauth\//, "auth.admin.oauth"],
  [/^\/admin\/custom-providers/, "auth.admin.customProviders"],
  [/^\/factors/, "multi-factor authentication"],
  [/^\/passkeys/, "passkeys"],
  [/^\/sso/, "single sign-on"],
  [/^\/user\/identities/, "linking of identities"],
  [/^\/user\/oauth\//, "OAuth server"],
  [/^\/oauth\//, "OAuth server"],
  [/^\/scim\//, "SCIM"],
];

/** The ways to sign in that are absent here, by the `grant_type` of their request for a token. */
const grants: Readonly<Record<string, string>> = {
  id_token: "sign-in with an id token",
  web3: "sign-in with a wallet",
};

/** The error for a request that a hosted project would serve, and the local stack cannot. */
export function findAbsent(request: Request): AuthError | undefined {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace(/^\/auth\/v1/, "");
  const feature = path === "/token"
    ? grants[searchParams.get("grant_type") ?? ""]
    : paths.find(([pattern]) => pattern.test(path))?.[1];
  return feature === undefined ? undefined : absent(feature);
}
