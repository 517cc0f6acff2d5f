import { z } from "zod";
import { readFirstAdmin } from "../look/first-admin.ts";
import { connect } from "../../project/supabase-client.ts";
import { quoteLiteral } from "../database/project-database.ts";
import { FIRST_ADMIN } from "../settings/questions.ts";
import type { Step } from "../step.ts";
import { StepError } from "../step-error.ts";

/** Makes the first admin. */
export const admin: Step = {
  name: "admin",

  plan({ settings, project }) {
    const address = settings.get(FIRST_ADMIN) ?? "the first admin";
    switch (project.firstAdmin) {
      case "admin":
        return [{ kind: "leave", what: `${address} is an admin` }];
      case "user":
        return [{ kind: "create", what: `Make ${address} an admin` }];
      case "nobody":
        return [{
          kind: "create",
          what:
            `Make an account for ${address}, without a password, and make it an admin`,
        }];
    }
  },

  async carryOut({ settings, database, options, project, tell }) {
    const address = settings.get(FIRST_ADMIN);
    if (address === undefined) throw new TypeError("It was asked for before");
    const before = await readFirstAdmin(database, address);
    if (before === "admin") return `${address} is an admin`;
    if (before === "nobody") {
      await createAccount(address, options.apiUrl, project.keys.secret);
      tell(
        `An account for ${address} was made, without a password: it signs in by a link that is mailed, or after "forgot password" in your app`,
      );
    }
    await database.change(
      `insert into public.platform_admins (user_id) select id from auth.users where lower(email) = lower(${
        quoteLiteral(address)
      }) on conflict do nothing`,
      z.unknown(),
    );
    if (await readFirstAdmin(database, address) === "admin") {
      return `${address} is an admin`;
    }
    throw new StepError(
      `${address} did not become an admin`,
      "Insert the user's id into platform_admins in the dashboard's table editor",
    );
  },
};

/**
 * The address counts as confirmed: the one who deploys says so, and only its owner gets the mail with which one signs
 * in. An invitation would need mail to be set up, and new projects send only a few.
 */
async function createAccount(
  address: string,
  apiUrl: string,
  secretKey: string,
): Promise<void> {
  const { error } = await connect(apiUrl, secretKey).auth.admin.createUser({
    email: address,
    email_confirm: true,
  });
  if (error === null) return;
  throw new StepError(
    `Auth does not make an account for ${address}: ${error.message}`,
    "Sign up with this address in your app, or make the user in the dashboard under Authentication, Users; then run it again",
    { cause: error },
  );
}
