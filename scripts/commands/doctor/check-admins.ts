import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** Whether there is an admin: nobody else approves, activates or releases a number. */
export function judgeAdmins(
  name: string,
  { admins }: Pick<Diagnosis, "admins">,
): Check {
  return admins > 0 ? pass(name, `Admins: ${admins}`) : fail(
    name,
    "There is no admin: nobody but a server with a secret key may activate or release a number",
    "Sign up, then run in the SQL editor, with your address: insert into public.platform_admins (user_id) select id from auth.users where email = 'you@example.com';",
  );
}
