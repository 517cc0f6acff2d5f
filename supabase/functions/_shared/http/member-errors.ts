import { type ErrorCode, errorCodes } from "./error-codes.ts";

/**
 * The errors that a customer's application can get, by what it asked, each with what it is and what the application
 * does. The one list: the routes below `/organizations` answer a member no other code, and the application's types are
 * checked against it. `Data API` has the `hint`s of PostgREST's errors.
 */
export const memberErrors = {
  "every route": {
    INVALID_ORGANIZATION_ID:
      "a mistake of the application: the path has no organization's `id`",
    UNAUTHENTICATED:
      "nobody is signed in, or the session has ended: sign in again",
    FORBIDDEN:
      "the access token has a role that may not ask: only `authenticated` may",
    NOT_FOUND: "a mistake of the application: there is no such route",
    ORGANIZATION_NOT_FOUND:
      "it was deleted, or the user is no member of it (any more): show the organizations that there are",
    METHOD_NOT_ALLOWED:
      "a mistake of the application: `functions.invoke` sends `POST` unless its `method` says `GET`",
    BODY_TOO_LARGE: "a mistake of the application: more than 64 KiB were sent",
    INTERNAL_ERROR: "our fault: tell us when it was",
    CONFIGURATION_INVALID:
      "our fault, for everybody: tell the user to try later",
    DATABASE_UNAVAILABLE: "it does not last: try again, with the same key",
    DATABASE_TIMEOUT: "too much at once: ask for a smaller page",
  },
  "`GET …/calls`": {
    INVALID_QUERY:
      "a mistake of the application: `details.issues` names the parameter",
  },
  "`POST …/calls`": {
    INVALID_BODY: "a mistake of the application: send `{ to }`, and no more",
    INVALID_IDEMPOTENCY_KEY:
      "a mistake of the application: a key is 1 to 255 printable ASCII characters, such as a UUID",
    INVALID_PHONE_NUMBER:
      "show it beside the field: the number is not in E.164, or does not exist",
    DESTINATION_NOT_ALLOWED:
      "show it beside the field: nobody may call this number. `details.reason` is `emergency`, `premium`, `service`, `country` or `own_number`",
    CALL_NOT_FOUND: "the organization was deleted meanwhile",
    CALL_IN_PROGRESS:
      "the same request is being worked on: ask again with the same key, after the seconds in `Retry-After`",
    PHONE_NUMBER_NOT_ACTIVE:
      "there is no number to call from yet: show the order's state",
    PHONE_NUMBER_SUSPENDED: "the number is paused: show it",
    IDEMPOTENCY_KEY_REUSED:
      "a mistake of the application: the key was used for another call; make one for each call",
    CONCURRENT_CALL_LIMIT_REACHED:
      "as many of the organization's calls are under way as may be: try again when one is over",
    DAILY_CALL_LIMIT_REACHED:
      "the organization placed all the calls of 24 hours: try again after the seconds in `Retry-After`",
    CALL_NOT_SETTLED:
      "perhaps somebody is being rung: never ask again by yourself, show the call `details.callId` and let the user decide",
    CALLING_UNAVAILABLE:
      "nobody was rung, and the user can do nothing: tell them to try later. Where `details.callId` is there, that needs a new key",
  },
  "Data API": {
    AREA_CODE_IN_OTHER_COUNTRY:
      "show it beside the field: the area code is in another country. `details` is JSON with `areaCode` and `country`",
    AREA_CODE_NOT_SOLD:
      "show it beside the field: no local number has this area code",
    COLUMN_NOT_CHANGEABLE:
      "a mistake of the application: only `name`, `area_code` and `country` of an organization change; send no other column",
    NOT_AN_OWNER:
      "somebody else has just removed or demoted the user: read the members again",
    ORGANIZATION_LIMIT_REACHED:
      "the user has as many organizations as they may: one has to be deleted first",
    LAST_OWNER:
      "show it: somebody else has to become an owner first, or the organization is deleted",
    NUMBER_ALREADY_BOUGHT:
      "show it: the wish cannot change any more, because the number is bought, or is just being bought",
    CALL_NOT_FOUND: "of `rpc('read_call')`: there is no such call of theirs",
    ORGANIZATION_NOT_FOUND:
      "of every `rpc` with an organization: it was deleted, or the user is no member of it",
  },
} as const satisfies Readonly<
  Record<string, Partial<Record<ErrorCode, string>>>
>;

type Errors = typeof memberErrors;

/** Where an application meets errors. */
type Place = keyof Errors;

/** The code of an error that a route below `/organizations` answers a member. */
export type MemberErrorCode = {
  [From in Exclude<Place, "Data API">]: keyof Errors[From];
}[Exclude<Place, "Data API">];

const { "Data API": _, ...ofRoutes } = memberErrors;
const codesOfRoutes: ReadonlySet<string> = new Set(
  Object.values(ofRoutes).flatMap((codes) => Object.keys(codes)),
);

/** Whether a route below `/organizations` may answer a member this code. */
export function isForMembers(code: ErrorCode): code is MemberErrorCode {
  return codesOfRoutes.has(code);
}

/** The errors as a table for the documentation. */
export function renderMemberErrors(): string {
  const rows = Object.entries(memberErrors).flatMap(([place, codes]) =>
    Object.entries(codes).map(([code, advice]) =>
      `| ${place} | ${errorCodes.get(code)?.status} | \`${code}\` | ${advice} |`
    )
  );
  return [
    "| from | status | code | what it is, and what the application does |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
