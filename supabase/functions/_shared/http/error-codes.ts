import { STATUS_CODE } from "../std/std.ts";

/** The meaning of each error code, by HTTP status. The one list, which includes the codes that the database raises. */
const meanings = {
  [STATUS_CODE.BadRequest]: {
    AREA_CODE_IN_OTHER_COUNTRY:
      "the wish contradicts itself; `details.country` is the area code's",
    AREA_CODE_NOT_SOLD:
      "no local number of the US or Canada has this area code, by the list in `area_codes`",
    CONFIRMATION_REQUIRED:
      "a release, a write-off or a take-over without the number once more in `confirm`; an order for more organizations than `confirm` says",
    INVALID_BODY:
      "the body is not what the route takes; `details.issues` says what is wrong",
    INVALID_IDEMPOTENCY_KEY:
      "the header is not 1 to 255 printable ASCII characters",
    INVALID_NOTIFICATION_ID: "the id in the path is not a UUID",
    INVALID_ORGANIZATION_ID: "the id in the path is not a UUID",
    INVALID_PHONE_NUMBER:
      "the number in the path, or the one to call, is not E.164 or cannot exist",
    INVALID_QUERY:
      "an unknown or malformed parameter; `details.issues` says which",
    NUMBERS_UNDECIDED:
      "the database belonged to another project: `numbers` has to say whether its numbers are taken over",
  },
  [STATUS_CODE.Unauthorized]: {
    CLOCK_MISMATCH:
      "a wake-up that the database signed more than five minutes ago, or ahead, by the function's clock; `details.secondsAhead` says how far",
    INVALID_SIGNATURE:
      "a wake-up that the database did not sign for this function; a report that ElevenLabs did not sign, or longer than half an hour ago",
    UNAUTHENTICATED:
      "no credential, or one that is not valid: expired, of an unknown role, or of a subject that is no UUID",
  },
  [STATUS_CODE.Forbidden]: {
    COLUMN_NOT_CHANGEABLE:
      "the update of an organization changes another column than its name or its wish; the Data API's `hint`",
    DESTINATION_NOT_ALLOWED:
      "nobody may call this number; `details.reason` is `emergency`, `premium`, `service`, `country` or `own_number`",
    FORBIDDEN: "a valid credential, not of an admin",
    INVALID_TWILIO_SIGNATURE:
      "a call that Twilio did not sign, with `TWILIO_AUTH_TOKEN` and for the URL below `PUBLIC_FUNCTIONS_URL`",
    NOT_AN_OWNER:
      "while a membership was being changed, somebody else removed or demoted the user who changes it; the Data API's `hint`",
    ORGANIZATION_LIMIT_REACHED:
      "the insert would give its user more organizations than `max_organizations_per_user`; the Data API's `hint`",
  },
  [STATUS_CODE.NotFound]: {
    ACTIVATION_LINK_UNKNOWN:
      "there is no activation link with this token: it is incomplete, or expired over 30 days ago",
    CALL_NOT_FOUND:
      "there is no such call of yours, or none that waits for its outcome",
    NOT_FOUND: "there is no such route",
    NOTIFICATION_NOT_FOUND: "there is no such notification",
    ORDER_NOT_FOUND: "the organization has no order",
    ORGANIZATION_NOT_FOUND: "it does not exist, or is not yours",
    PHONE_NUMBER_NOT_FOUND: "we have no such number",
  },
  [STATUS_CODE.MethodNotAllowed]: {
    METHOD_NOT_ALLOWED:
      "the route takes another method; the header `Allow` names it",
  },
  [STATUS_CODE.Conflict]: {
    AMBIGUOUS_IMPORT:
      "ElevenLabs has the number more than once; `details.elevenLabsPhoneIds` has the ids",
    CALL_IN_PROGRESS:
      "the same request with the same `Idempotency-Key` is being worked on; ask again in a few seconds",
    ELEVENLABS_CHECK_FAILED:
      "the id did not pass; `details.checks` has every check, with `passed` and `message`",
    ELEVENLABS_NOT_CONFIGURED:
      "no id was sent, and there is no `ELEVENLABS_API_KEY` to look it up with; or a call needs it and `ELEVENLABS_AGENT_ID`",
    ELEVENLABS_PHONE_ID_IN_USE: "another number has this id",
    IMPORT_IN_PROGRESS:
      "somebody imports the number, or did less than two minutes ago with an unknown outcome",
    IMPORT_NOT_ENABLED: "imports through the API need `ELEVENLABS_IMPORT`",
    LAST_OWNER:
      "nobody would be left who owns the organization: make another member an owner first, or delete it; the Data API's `hint`",
    NUMBER_ALREADY_BOUGHT:
      "the wish of an organization cannot change any more: its number is bought, or is just being bought; the Data API's `hint`",
    NUMBER_MISMATCH:
      "Twilio has another number under the id, one without our project's tag, or the number to take over twice; nothing is changed",
    NUMBER_TAGGED:
      "at Twilio, the number to take over has the tag of another organization or project",
    NOT_IMPORTED: "no id was sent, and ElevenLabs does not have the number yet",
    NOTIFICATION_NOT_PENDING:
      "it is resolved, or was dismissed for another reason",
    ORDER_IN_PROGRESS:
      "a number is being bought, or was reserved, for the organization that is to take one over, or the number for another one",
    ORDER_NOT_RETRYABLE:
      "the order is being purchased, was cancelled, or its number is not released",
    ORGANIZATION_HAS_NUMBER:
      "the organization that is to take a number over has one",
    ORGANIZATION_WAITS:
      "the organization in the number's tag waits for a number: a reconciliation records this one for it",
    PHONE_NUMBER_ALREADY_ACTIVE:
      'it is active with another ElevenLabs id, which `"replace": true` replaces',
    PHONE_NUMBER_ELSEWHERE:
      "another project bought the number, or it is in another Twilio account",
    PHONE_NUMBER_AT_TWILIO:
      "the number to write off is there: Twilio has it, perhaps under another id",
    PHONE_NUMBER_NOT_ACTIVE:
      "the organization has no active number to call from; or the number to suspend is not active",
    PHONE_NUMBER_NOT_PENDING: "it is suspended or being released",
    PHONE_NUMBER_NOT_SUSPENDED:
      "the number to resume is neither suspended nor active",
    PHONE_NUMBER_RECORDED:
      "the number to release without a record, or to take over, is an organization's",
    PHONE_NUMBER_RELEASED:
      "the number to keep was given back; or the one to take over was, under the same id at Twilio",
    PHONE_NUMBER_SUSPENDED: "the number to call from is suspended",
    PROJECT_MISMATCH:
      "the database belongs to another project, or to another Twilio account, than the functions run with",
    RELEASE_IN_PROGRESS: "the number to keep may be gone at Twilio already",
    TWILIO_NOT_CONFIGURED:
      "a call from a number that is answered by registration needs Twilio's credentials, and a `PUBLIC_FUNCTIONS_URL` that Twilio reaches",
  },
  [STATUS_CODE.Gone]: {
    ACTIVATION_LINK_EXPIRED:
      "the activation link is older than seven days; the newest message about the number has another",
    ACTIVATION_LINK_OVER:
      "the number of the activation link does not wait for this activation any more; `details.active` says whether it is active",
  },
  [STATUS_CODE.ContentTooLarge]: {
    BODY_TOO_LARGE:
      "a body of more than 64 KiB, or a report of ElevenLabs of more than 25 MB",
  },
  [STATUS_CODE.UnprocessableEntity]: {
    IDEMPOTENCY_KEY_REUSED:
      "the `Idempotency-Key` was used for another call in the last 24 hours",
  },
  [STATUS_CODE.TooManyRequests]: {
    CONCURRENT_CALL_LIMIT_REACHED:
      "as many of the organization's calls are under way as `calling_settings` allows",
    DAILY_CALL_LIMIT_REACHED:
      "the organization placed as many calls in 24 hours as `calling_settings` allows",
  },
  [STATUS_CODE.InternalServerError]: {
    INTERNAL_ERROR: "our fault; the log has the details",
  },
  [STATUS_CODE.BadGateway]: {
    CALL_NOT_SETTLED:
      "it is not certain whether ElevenLabs placed the call `details.callId`; it is never placed again",
    ELEVENLABS_KEY_REFUSED: "ElevenLabs refuses `ELEVENLABS_API_KEY`",
    ELEVENLABS_REFUSED:
      "ElevenLabs does not do what it was asked; the message says why",
    ELEVENLABS_UNAVAILABLE: "ElevenLabs is down, or asks us to wait",
    IMPORT_NOT_SETTLED:
      "it is not certain yet whether ElevenLabs imported the number",
    TWILIO_REFUSED:
      "Twilio does not do what it was asked; the message says why",
    TWILIO_UNAVAILABLE: "Twilio is down, or asks us to wait",
  },
  [STATUS_CODE.ServiceUnavailable]: {
    CALLING_UNAVAILABLE:
      "what a member gets where a call was not placed for the operator's reasons; an admin gets the code of the reason",
    CONFIGURATION_INVALID:
      "a variable is missing or malformed; the message names it",
    DATABASE_UNAVAILABLE: "the Data API did not answer",
  },
  [STATUS_CODE.GatewayTimeout]: {
    DATABASE_TIMEOUT:
      "the request is too large for the project's statement timeout (8 s unless it was changed): ask for a smaller page or a shorter period, or raise it",
    ELEVENLABS_TIMEOUT: "ElevenLabs did not answer in time",
    TWILIO_TIMEOUT: "Twilio did not answer in time",
  },
} as const;

type Meanings = typeof meanings;

/** The code of an error that we answer. */
export type ErrorCode = {
  [Status in keyof Meanings]: keyof Meanings[Status];
}[keyof Meanings];

/** The status and the meaning of each code, by status and then by name. */
export const errorCodes: ReadonlyMap<
  string,
  { readonly status: number; readonly meaning: string }
> = new Map(
  Object.entries(meanings).flatMap(([status, codes]) =>
    Object.entries(codes).map(([code, meaning]) =>
      [code, { status: Number(status), meaning }] as const
    )
  ),
);

/** Whether a text from elsewhere, such as the hint of an error of the database, is one of the codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return errorCodes.has(text);
}

/** The codes as a table for the documentation. */
export function renderErrorCodes(): string {
  const rows = [...errorCodes].map(([code, { status, meaning }]) =>
    `| ${status} | \`${code}\` | ${meaning} |`
  );
  return ["| status | code | meaning |", "| --- | --- | --- |", ...rows].join(
    "\n",
  );
}
