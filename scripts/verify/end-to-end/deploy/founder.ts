import { randomBytes } from "node:crypto";
import { localAgent } from "../../../local/vendors/elevenlabs.ts";
import { findFreePort } from "../../../local/processes/ports.ts";
import { startElevenLabsSimulator } from "../../../simulators/elevenlabs/start.ts";
import { createElevenLabsControlClient } from "../../../simulators/elevenlabs/control-client.ts";
import { createTwilioControlClient } from "../../../simulators/twilio/control-client.ts";
import { startTwilioSimulator } from "../../../simulators/twilio/start.ts";
import { startMailServer } from "../../stack-under-test/start-mail-server.ts";

/** Secrets of Standard Webhooks' form, as `.env.example` tells to make them. */
export function makeWakeUpSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** What a founder has beside a Supabase project: accounts at Twilio and ElevenLabs, a mail server, and their settings. */
export async function startFounder(functionsUrl: string) {
  const accountSid = `AC${randomBytes(16).toString("hex")}`;
  const authToken = randomBytes(16).toString("hex");
  const twilio = await startTwilioSimulator({ port: 0, accountSid, authToken });
  const apiKey = `sk_${randomBytes(24).toString("hex")}`;
  const webhookSecret = randomBytes(32).toString("hex");
  const postCallSecret = `wsec_${randomBytes(32).toString("hex")}`;
  const elevenLabs = await startElevenLabsSimulator({
    port: 0,
    apiKey,
    twilio: { url: twilio.url, accountSid },
    agents: [localAgent],
    webhooks: {
      conversationInit: {
        url: `${functionsUrl}/elevenlabs/conversation-init`,
        headers: { "X-Webhook-Secret": webhookSecret },
      },
      postCall: {
        url: `${functionsUrl}/elevenlabs/post-call`,
        secret: postCallSecret,
      },
    },
  });
  const smtpPort = await findFreePort();
  const mail = await startMailServer(smtpPort);
  /** By name, as in `supabase/.env.production`. */
  const settings = {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_API_BASE_URL: twilio.url,
    DEFAULT_COUNTRY: "US",
    ELEVENLABS_API_KEY: apiKey,
    ELEVENLABS_API_BASE_URL: elevenLabs.url,
    ELEVENLABS_AGENT_ID: localAgent.agentId,
    ELEVENLABS_WEBHOOK_SECRET: webhookSecret,
    ELEVENLABS_POST_CALL_SECRET: postCallSecret,
    ADMIN_EMAILS: "founder@example.com",
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: "phone@example.com",
    EDGE_FUNCTION_SECRET: makeWakeUpSecret(),
  };
  return {
    settings,
    twilio: createTwilioControlClient(twilio.url),
    elevenLabs: createElevenLabsControlClient(elevenLabs.url),
    mailUrl: mail.url,
    async stop() {
      await Promise.all([twilio.stop(), elevenLabs.stop(), mail.stop()]);
    },
  };
}

export type Founder = Awaited<ReturnType<typeof startFounder>>;

/** The settings as lines of an `.env` file. */
export function envFile(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}="${value}"\n`).join("");
}
