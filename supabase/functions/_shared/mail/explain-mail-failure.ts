import { z } from "zod";

const failureSchema = z.object({
  message: z.string(),
  code: z.string().optional(),
  responseCode: z.number().optional(),
});

/** What a mail server, or the way to it, has against a mail; without credentials. */
export function explainMailFailure(error: unknown): string {
  const failure = failureSchema.safeParse(error).data;
  // Some servers repeat what they refuse, which is the password then.
  if (failure?.code === "EAUTH") {
    return `the mail server refuses the credentials in SMTP_URL (${
      failure.responseCode ?? "no code"
    })`;
  }
  return failure?.message ?? String(error);
}
