import type { Settings } from "../../../local/stack/settings.ts";

/** Who becomes the first admin; no function reads it. */
export const FIRST_ADMIN = "FIRST_ADMIN_EMAIL";

/** What is asked about one setting. */
export interface Question {
  readonly variable: string;
  readonly text: string;
  readonly secret?: true;
  /** Whether it is asked at all. */
  readonly isOpen?: (settings: Settings) => boolean;
  /** An empty answer is kept, and not asked for again. */
  readonly optional?: true;
}

/** In the order in which they are asked. */
export const questions: readonly Question[] = [
  {
    variable: "TWILIO_ACCOUNT_SID",
    text: "Twilio's Account SID (AC…), from https://console.twilio.com:",
  },
  {
    variable: "TWILIO_AUTH_TOKEN",
    text:
      "Twilio's Auth Token, from the same page (hidden; empty: an API key instead):",
    secret: true,
    optional: true,
    isOpen: (settings) => settings.TWILIO_API_KEY_SID === undefined,
  },
  {
    variable: "TWILIO_API_KEY_SID",
    text: "The SID of an API key of Twilio (SK…):",
    isOpen: (settings) => settings.TWILIO_AUTH_TOKEN === undefined,
  },
  {
    variable: "TWILIO_API_KEY_SECRET",
    text: "The secret of that API key (hidden):",
    secret: true,
    isOpen: (settings) => settings.TWILIO_API_KEY_SID !== undefined,
  },
  {
    variable: "ELEVENLABS_API_KEY",
    text:
      "An API key of ElevenLabs, sk_…, with which ids are checked before they are activated (hidden; empty: none):",
    secret: true,
    optional: true,
  },
  {
    variable: "ELEVENLABS_AGENT_ID",
    text:
      "The id of the agent at ElevenLabs that answers, agent_… (empty: any agent):",
    optional: true,
  },
  {
    variable: "ADMIN_EMAILS",
    text:
      "Who gets a mail when there is something to do: e-mail addresses, separated by commas (empty: nobody):",
    optional: true,
  },
  {
    variable: "SMTP_URL",
    text:
      "The mail server, as smtps://<user>:<password>@<host>:465, with %40 for an @ in the user (hidden):",
    secret: true,
    isOpen: (settings) => settings.ADMIN_EMAILS !== undefined,
  },
  {
    variable: "ADMIN_PAGE_URL",
    text:
      "Where the admins' page will be, https://…: their messages link to it (empty: messages have commands instead):",
    optional: true,
  },
  {
    variable: FIRST_ADMIN,
    text: "The e-mail address of the first admin:",
  },
];
