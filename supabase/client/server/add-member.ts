import { fromDataApi } from "../api-error.ts";
import type { Client } from "../client.ts";

/**
 * Makes somebody a member of an organization. For a server, with a secret key: first make sure that an owner asks for it.
 * Whoever is a member already stays what they are.
 *
 * @throws {ApiError}
 */
export async function addMember(
  server: Client,
  organizationId: string,
  userId: string,
): Promise<void> {
  const answer = await server.from("organization_members").upsert({
    organization_id: organizationId,
    user_id: userId,
  }, { onConflict: "organization_id,user_id", ignoreDuplicates: true });
  if (answer.error !== null) throw fromDataApi(answer);
}

/**
 * The id of the user with an e-mail address. Somebody new gets an account without a password, and sets one through
 * sendRecoveryMail(): so it belongs to whoever reads the mail of this address.
 *
 * @throws {AuthError}
 */
export async function findOrCreateUser(
  server: Client,
  email: string,
): Promise<string> {
  const { data, error } = await server.auth.admin.createUser({
    email,
    email_confirm: true,
  });
  if (error === null) return data.user.id;
  if (error.code !== "email_exists") throw error;
  return await findUser(server, email);
}

/** Auth has no search by address: if you keep a table of your users, look there. */
async function findUser(server: Client, email: string): Promise<string> {
  const address = email.trim().toLowerCase();
  for (let page = 1;; page++) {
    const { data, error } = await server.auth.admin.listUsers({
      page,
      perPage: 1000,
    });
    if (error !== null) throw error;
    const user = data.users.find((each) => each.email === address);
    if (user !== undefined) return user.id;
    if (data.users.length === 0) {
      throw new Error(`No user has the address "${email}"`);
    }
  }
}
