import { randomUUID } from "node:crypto";
import type { Client } from "../../../../supabase/client/client.ts";
import { signUp } from "../../../../supabase/client/accounts.ts";
import { insertOrganization } from "../../../../supabase/client/organizations.ts";
import { connect } from "../../../commands/project/supabase-client.ts";
import type { StackUnderTest } from "../../stack-under-test/stack-under-test.ts";

export const pageUrl = "http://127.0.0.1:3000";

/** A client as on a page that nobody has signed in on, and new credentials. */
export function openPage({ info }: StackUnderTest, name: string) {
  return {
    client: connect(info.apiUrl, info.publishableKey),
    credentials: {
      email: `${name}-${randomUUID()}@example.com`,
      password: randomUUID(),
      pageUrl,
    },
  };
}

/** Signs somebody up with the recipe. */
export async function signUpCustomer(
  stack: StackUnderTest,
  name: string,
): Promise<
  { readonly client: Client; readonly email: string; readonly id: string }
> {
  const { client, credentials } = openPage(stack, name);
  await signUp(client, credentials);
  const { data } = await client.auth.getUser();
  return { client, email: credentials.email, id: data.user?.id ?? "" };
}

/** Inserts an organization with the recipe, and returns its id. */
export async function insert(
  client: Client,
  wish: { readonly areaCode?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await insertOrganization(client, { id, name: "Acme", ...wish });
  return id;
}
