import type nodemailer from "nodemailer";
import type { SmtpServer } from "./smtp-url.ts";
import { z } from "zod";

/**
 * A client of a mail server that gives up when a step (connection, greeting, command) takes too long. The library is
 * loaded when it is first needed: it is large, and most requests need no mail server.
 */
export async function createMailTransport(
  smtp: SmtpServer,
  stepMilliseconds: number,
): Promise<ReturnType<typeof nodemailer.createTransport>> {
  const { default: nodemailer } = await import("nodemailer");
  return nodemailer.createTransport({
    ...smtp,
    dnsTimeout: stepMilliseconds,
    connectionTimeout: stepMilliseconds,
    greetingTimeout: stepMilliseconds,
    socketTimeout: stepMilliseconds,
    // The client reads no file and fetches no URL that a mail names.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

const failureSchema = z.object({
  message: z.string(),
  code: z.string().optional(),
  responseCode: z.number().optional(),
});

/** Why a mail server, or the way to it, refuses a mail; without credentials. */
export function explainMailFailure(error: unknown): string {
  const failure = failureSchema.safeParse(error).data;
  // Some servers repeat a refused command, which may contain the password.
  if (failure?.code === "EAUTH") {
    return `the mail server refuses the credentials in SMTP_URL (${
      failure.responseCode ?? "no code"
    })`;
  }
  return failure?.message ?? String(error);
}
