/**
 * Calls that mend what was found, ready for a shell. They hold no secret: the variables are the admin's own. What goes into
 * them from outside is quoted for the shell.
 */
export interface Commands {
  readonly activate: (phoneNumber: string, elevenLabsPhoneId: string) => string;
  readonly release: (phoneNumber: string) => string;
  readonly call: (organizationId: string) => string;
}

/** @param functionsUrl where the outside world calls the functions, without a slash at the end */
export function commandsAt(functionsUrl: string): Commands {
  const post = (path: string, body: unknown) =>
    `curl -X POST ${quote(functionsUrl + path)} -H "apikey: $SECRET_KEY" ` +
    `-H "Content-Type: application/json" -d ${quote(JSON.stringify(body))}`;
  return {
    activate: (phoneNumber, elevenLabsPhoneId) =>
      post(`/admin/phone-numbers/${phoneNumber}/activate`, {
        elevenLabsPhoneId,
      }),
    release: (phoneNumber) =>
      post(`/admin/phone-numbers/${phoneNumber}/release`, {
        confirm: phoneNumber,
      }),
    call: (organizationId) =>
      post(`/organizations/${organizationId}/calls`, {
        to: "<a number that answers>",
      }),
  };
}

/** Changes a number at Twilio (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource). */
export function configureAtTwilio(
  sid: string,
  fields: Readonly<Record<string, string>>,
): string {
  const data = Object.entries(fields).map(([name, value]) =>
    `--data-urlencode ${quote(`${name}=${value}`)}`
  );
  return [atTwilio("POST", sid), ...data].join(" ");
}

/** Gives a number back to Twilio. */
export function releaseAtTwilio(sid: string): string {
  return atTwilio("DELETE", sid);
}

/** Lets an agent answer, or removes an import (https://elevenlabs.io/docs/api-reference/phone-numbers/update). */
export function changeAtElevenLabs(
  elevenLabsPhoneId: string,
  change: { readonly agentId: string } | "delete",
): string {
  const path = `https://api.elevenlabs.io/v1/convai/phone-numbers/${
    encodeURIComponent(elevenLabsPhoneId)
  }`;
  const key = '-H "xi-api-key: $ELEVENLABS_API_KEY"';
  if (change === "delete") return `curl -X DELETE ${quote(path)} ${key}`;
  return `curl -X PATCH ${
    quote(path)
  } ${key} -H "Content-Type: application/json" -d ${
    quote(JSON.stringify({ agent_id: change.agentId }))
  }`;
}

/** Writes another id of ElevenLabs down: only the database's owner may. */
export function recordElevenLabsId(sid: string, id: string): string {
  const value = id.replaceAll("'", "''");
  return inDatabase(
    `update public.phone_numbers set elevenlabs_phone_id = '${value}' where twilio_sid = '${sid}'`,
  );
}

/** Reconciles now, and not only at night. */
export function reconcileNow(): string {
  return inDatabase("select one_number.wake_edge_function('reconcile')");
}

function inDatabase(statement: string): string {
  return `psql "$DATABASE_URL" -c ${quote(statement)}`;
}

function atTwilio(method: "POST" | "DELETE", sid: string): string {
  return `curl -X ${method} "https://api.twilio.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/IncomingPhoneNumbers/${sid}.json" ` +
    '-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"';
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
