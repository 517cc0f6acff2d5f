import { z } from "zod";
import type { Json } from "../database/database.types.ts";
import type { ApiAddresses } from "./api-addresses.ts";

const call = {
  method: z.enum(["GET", "POST", "PATCH", "DELETE"]),
  path: z.string().startsWith("/"),
};
const body = z.record(z.string(), z.unknown()).optional();

/**
 * A call that does an admin's task, as the database composes it: to our own API, or to the service that it names. It
 * holds no secret; `<the id>` stands for an id that only the admin knows.
 */
export const adminCommand = z.union([
  z.strictObject({ ...call, body }),
  z.strictObject({ service: z.literal("elevenlabs"), ...call, body }),
  z.strictObject({
    service: z.literal("twilio"),
    ...call,
    form: z.record(z.string().regex(/^[A-Za-z]+$/), z.string()).optional(),
  }),
]);

export type AdminCommand = z.output<typeof adminCommand>;

/**
 * The command as a line for a POSIX shell. Text from outside stands in single quotes, which it cannot leave. Only the
 * variables with the admin's own credentials stand in double quotes.
 *
 * @param addresses a command for the simulator that the functions ask must not reach the real service
 */
export function toCurl(command: AdminCommand, addresses: ApiAddresses): string {
  return [
    "curl",
    ...(command.method === "GET" ? [] : ["-X", command.method]),
    ...wordsAfterMethod(command, addresses),
  ].join(" ");
}

function wordsAfterMethod(
  command: AdminCommand,
  { functionsUrl, twilioUrl, elevenLabsUrl }: ApiAddresses,
): readonly string[] {
  if (!("service" in command)) {
    return [
      quote(functionsUrl + command.path),
      '-H "apikey: $SECRET_KEY"',
      ...jsonBody(command.body),
    ];
  }
  if (command.service === "elevenlabs") {
    return [
      quote(elevenLabsUrl + command.path),
      '-H "xi-api-key: $ELEVENLABS_API_KEY"',
      ...jsonBody(command.body),
    ];
  }
  // Each of Twilio's URLs contains the account, which the admin's own variable names.
  const account = '"/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID"';
  return [
    quote(twilioUrl) + account + quote(command.path),
    '-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"',
    ...Object.entries(command.form ?? {}).map(([field, value]) =>
      `--data-urlencode ${quote(`${field}=${value}`)}`
    ),
  ];
}

function jsonBody(body: Readonly<Record<string, unknown>> | undefined) {
  return body === undefined ? [] : [
    '-H "Content-Type: application/json"',
    `-d ${quote(JSON.stringify(body))}`,
  ];
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Where the admin finds the values of the variables in the command's line. */
export function explainVariables(command: AdminCommand): string {
  if (!("service" in command)) {
    return "$SECRET_KEY stands for a secret key of the Supabase project, which is in the project's dashboard under Project " +
      "Settings, API Keys; a local project prints it when it starts. Set it first: export SECRET_KEY=sb_secret_… Or use " +
      'an admin\'s access token: -H "Authorization: Bearer <token>" in the place of -H "apikey: $SECRET_KEY".';
  }
  return command.service === "twilio"
    ? "$TWILIO_ACCOUNT_SID and $TWILIO_AUTH_TOKEN stand for the Account SID and the Auth Token that the Twilio console shows " +
      "under Account Info. Set them first: export TWILIO_ACCOUNT_SID=AC… TWILIO_AUTH_TOKEN=…"
    : "$ELEVENLABS_API_KEY stands for an API key of ElevenLabs. Set it first: export ELEVENLABS_API_KEY=sk_…";
}

/** The command of a notification, as data and as a line for a shell; null without a command. */
export function commandJson(stored: Json, addresses: ApiAddresses) {
  const command = adminCommand.nullable().parse(stored);
  return {
    command,
    suggestedCommand: command && toCurl(command, addresses),
  };
}
