import nodemailer from "nodemailer";
import type { SmtpServer } from "./smtp-url.ts";

/** A client of a mail server that gives up when a step (connection, greeting, command) takes too long. */
export function createMailTransport(
  smtp: SmtpServer,
  stepMilliseconds: number,
): ReturnType<typeof nodemailer.createTransport> {
  return nodemailer.createTransport({
    ...smtp,
    dnsTimeout: stepMilliseconds,
    connectionTimeout: stepMilliseconds,
    greetingTimeout: stepMilliseconds,
    socketTimeout: stepMilliseconds,
    // Nothing that a mail's text could name is read or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
