import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { signUp } from "../../commands/project/supabase-client.ts";
import {
  type CredentialHeaders,
  makeInvalidTokens,
  makeToken,
  readClaims,
} from "../stack-under-test/make-credentials.ts";
import type { StackUnderTest } from "../stack-under-test/stack-under-test.ts";

/** Claims that Auth never signs, by description. */
const oddClaims: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "a subject that is no UUID": { sub: "1" },
  "a subject with NUL": { sub: "\u0000" },
  "a subject that is an object": { sub: { id: 1 } },
  "no subject": { sub: undefined },
  "an unknown role": { role: "nobody" },
  "an end that is no time": { exp: "soon" },
  "an end out of reach": { exp: 1e308 },
  "a begin in the future": { nbf: 4_102_444_800 },
  "another audience": { aud: ["another", 1] },
};

/** A caller's headers, and the user where it is one. */
export interface Caller {
  readonly headers: CredentialHeaders;
  readonly userId?: string;
}

/** Everybody who is no server, by name: visitors, the owners of both organizations, an admin, and forgers. */
export async function makeCallers(
  { info, running, server }: StackUnderTest,
): Promise<ReadonlyMap<string, Caller>> {
  const [ownerOfA, ownerOfB, stranger, admin] = await Promise.all(
    ["a", "b", "stranger", "admin"].map((name) => signUp(info, name)),
  );
  if (!ownerOfA || !ownerOfB || !stranger || !admin) {
    throw new Error("Not everybody signed up");
  }
  await server.from("platform_admins").insert({ user_id: admin.id })
    .throwOnError();
  const secret = await readFile(join(running.dataFolder, "jwt-secret"), "utf8");
  const claims = readClaims(stranger.accessToken);
  const users = {
    "owner of A": ownerOfA,
    "owner of B": ownerOfB,
    "an admin": admin,
    "a member of nothing": stranger,
  };
  const forged = {
    ...makeInvalidTokens(admin.accessToken, secret),
    ...Object.fromEntries(
      Object.entries(oddClaims).map((
        [what, odd],
      ) => [`a token with ${what}`, makeToken({ ...claims, ...odd }, secret)]),
    ),
  };
  return new Map<string, Caller>([
    ["nobody", { headers: {} }],
    ["the publishable key", { headers: { apikey: info.publishableKey } }],
    ["a wrong key", { headers: { apikey: "sb_secret_of_others" } }],
    ["a password", { headers: { authorization: "Basic YWRtaW46YWRtaW4=" } }],
    ...Object.entries(users).map(([name, { id, accessToken }]) =>
      [name, { headers: bearer(accessToken), userId: id }] as const
    ),
    ...Object.entries(forged).map(([name, token]) =>
      [name, { headers: bearer(token) }] as const
    ),
  ]);
}

function bearer(token: string): CredentialHeaders {
  return { authorization: `Bearer ${token}` };
}
