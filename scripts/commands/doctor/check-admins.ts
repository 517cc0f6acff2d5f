import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Expectations } from "./check-installation.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** Whether there is an admin: nobody else approves, activates or releases a number. On the local stack its key does. */
export function judgeAdmins(
  name: string,
  { admins }: Pick<Diagnosis, "admins">,
  { isLocalStack }: Pick<Expectations, "isLocalStack">,
): Check {
  if (admins > 0) return pass(name, `Admins: ${admins}`);
  if (isLocalStack) {
    return pass(
      name,
      "There is none yet, as on each new local stack: the secret key that npm start printed does what an admin does",
    );
  }
  return fail(
    name,
    "There is no admin: nobody but a server with a secret key may activate or release a number",
    "Sign up, then run in the SQL editor, with your address: insert into public.platform_admins (user_id) select id from auth.users where email = 'you@example.com';",
  );
}
