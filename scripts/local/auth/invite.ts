import { z } from "zod";
import { type AuthCall, readBody } from "./auth-call.ts";
import { readEmail } from "./one-time-token.ts";
import { sendConfirmation } from "./resend.ts";
import { emailExists } from "./update-user.ts";
import { describeUser, insertUser } from "./users.ts";

const invitation = z.object({
  email: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Creates a user without a password, and mails them a link that signs them in.
 * https://github.com/supabase/auth/blob/master/internal/api/invite.go
 */
export async function invite(call: AuthCall): Promise<Response> {
  const body = await readBody(call.request, invitation);
  const email = readEmail(body.email);
  const found = await call.service.repo.findUserByEmail(email);
  if (found !== null && found.email_confirmed_at !== null) throw emailExists();
  const user = found ?? await insertUser(call, {
    email,
    passwordHash: null,
    isConfirmed: false,
    data: body.data ?? {},
  });
  const invited = await sendConfirmation(call, {
    user,
    type: "invite",
    challenge: {},
  });
  return Response.json(await describeUser(call, invited));
}
