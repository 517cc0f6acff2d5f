/** What an application does about an error. */
export type Remedy =
  /** Show it beside the field: the user typed something else. */
  | "correct"
  /** Send the same request again, with the same `Idempotency-Key`. */
  | "repeat"
  /** Tell the user to come back later. */
  | "wait"
  /** The session has ended: show the sign-in. */
  | "sign_in"
  /** Read the data again: somebody changed it meanwhile. */
  | "reload"
  /** Nobody but a developer can mend it: report it. */
  | "report";

/** Each error that an application can get from this product, by its code. */
export const errors = {
  // Of every request. The first three are made here: no answer, SQLSTATE 42501, and what has no code of its own.
  NO_ANSWER: ["repeat", "We cannot reach the server. Please try again."],
  NOT_ALLOWED: ["reload", "You may not do this. Perhaps only an owner may."],
  UNEXPECTED: ["report", "Something went wrong."],
  UNAUTHENTICATED: ["sign_in", "Please sign in again."],
  FORBIDDEN: ["sign_in", "Please sign in again."],
  ORGANIZATION_NOT_FOUND: [
    "reload",
    "This organization is not there any more, or you are not a member of it.",
  ],
  DATABASE_UNAVAILABLE: ["repeat", "We are busy. Please try again."],
  DATABASE_TIMEOUT: ["repeat", "This took too long. Please try again."],
  INTERNAL_ERROR: ["report", "Something went wrong on our side."],
  CONFIGURATION_INVALID: ["wait", "We are not ready. Please try later."],
  INVALID_ORGANIZATION_ID: ["report", "Something went wrong."],
  NOT_FOUND: ["report", "Something went wrong."],
  METHOD_NOT_ALLOWED: ["report", "Something went wrong."],
  BODY_TOO_LARGE: ["report", "Something went wrong."],
  INVALID_BODY: ["report", "Something went wrong."],
  INVALID_QUERY: ["report", "Something went wrong."],
  // Of an insert or an update of an organization.
  AREA_CODE_NOT_SOLD: [
    "correct",
    "There are no phone numbers with this area code.",
  ],
  AREA_CODE_IN_OTHER_COUNTRY: [
    "correct",
    "This area code is in the other country.",
  ],
  ORGANIZATION_LIMIT_REACHED: [
    "correct",
    "You have as many organizations as you may have.",
  ],
  NUMBER_ALREADY_BOUGHT: [
    "reload",
    "Your phone number has been bought already.",
  ],
  COLUMN_NOT_CHANGEABLE: ["report", "Something went wrong."],
  // Of members.
  NOT_AN_OWNER: ["reload", "Only an owner may do this."],
  LAST_OWNER: [
    "correct",
    "An organization needs an owner: make somebody else the owner first, or delete it.",
  ],
  // Of a call.
  INVALID_PHONE_NUMBER: [
    "correct",
    "This is not a phone number. Begin with + and the country.",
  ],
  DESTINATION_NOT_ALLOWED: [
    "correct",
    "This number cannot be called from here.",
  ],
  PHONE_NUMBER_NOT_ACTIVE: ["wait", "Your phone number is not ready yet."],
  PHONE_NUMBER_SUSPENDED: ["wait", "Your phone number is paused."],
  CONCURRENT_CALL_LIMIT_REACHED: [
    "wait",
    "You have as many calls as possible at the same time.",
  ],
  DAILY_CALL_LIMIT_REACHED: [
    "wait",
    "You placed as many calls as possible in a day.",
  ],
  CALLING_UNAVAILABLE: [
    "wait",
    "Calls are not possible at the moment. Nobody was called.",
  ],
  CALL_IN_PROGRESS: ["repeat", "The call is being placed."],
  CALL_NOT_SETTLED: [
    "reload",
    "Perhaps the phone rings. Look at your calls before you call again.",
  ],
  CALL_NOT_FOUND: ["reload", "This call is not there any more."],
  INVALID_IDEMPOTENCY_KEY: ["report", "Something went wrong."],
  IDEMPOTENCY_KEY_REUSED: ["report", "Something went wrong."],
} as const satisfies Record<string, readonly [Remedy, string]>;

export type ErrorCode = keyof typeof errors;
