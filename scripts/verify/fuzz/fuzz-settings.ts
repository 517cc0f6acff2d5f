import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { webhookSecrets } from "../stack-under-test/call-from-elevenlabs.ts";

/** The settings of the attacked functions: everything is configured, so that everything can be reached. */
export const fuzzSettings = {
  ...elevenLabsAccount,
  ...webhookSecrets,
  EDGE_FUNCTION_SECRET: `whsec_${
    Buffer.from("the database's secret of the fuzz").toString("base64")
  }`,
  // Nobody listens there.
  SMTP_URL: "smtp://fuzz:mail-password-of-the-fuzz@127.0.0.1:9",
  MAIL_FROM: "numbers@example.com",
  ADMIN_EMAILS: "admin@example.com",
  DEFAULT_COUNTRY: "US",
} as const;
