import { z } from "zod";

const databaseError = z.object({
  code: z.string().regex(/^[0-9A-Z]{5}$/),
  message: z.string(),
  detail: z.string().optional(),
  hint: z.string().optional(),
});

/**
 * PostgREST's HTTP statuses by SQLSTATE, longest prefix first
 * (https://docs.postgrest.org/en/v14/references/errors.html). All other codes are 400.
 */
const statuses: readonly (readonly [prefix: string, status: number])[] = [
  ["21000", 500],
  ["23503", 409],
  ["23505", 409],
  ["25006", 405],
  ["40", 500],
  ["P0001", 400],
  ["P0", 500],
  ["08", 503],
  ["09", 500],
  ["0L", 403],
  ["0P", 403],
  ["25", 500],
  ["28", 403],
  ["2D", 500],
  ["38", 500],
  ["39", 500],
  ["3B", 500],
  ["42883", 404],
  ["42P01", 404],
  ["42P17", 500],
  ["53400", 500],
  ["53", 503],
  ["54", 500],
  ["55", 500],
  ["57P01", 503],
  ["57", 500],
  ["58", 500],
  ["F0", 500],
  ["HV", 500],
  ["XX", 500],
];

/** Codes whose status depends on more than the SQLSTATE, and codes that carry their own status; the Data API handles both correctly. */
const leftAlone = /^(PGRST|PT\d{3}|42501|42703)$/;

/** The answer of a request that PostgREST refuses. */
export type Refusal = {
  code: string;
  message: string;
  details?: unknown;
  hint?: string | null | undefined;
};

/** An error that the Data API answers with this status and this body: PostgREST's own way of raising any answer. */
export function postgrestFailure(status: number, refusal: Refusal) {
  return {
    code: "PGRST",
    message: JSON.stringify(refusal),
    detail: JSON.stringify({ status, headers: {} }),
  };
}

/** The answer itself, for what never reaches Lite. */
export function refuse(
  status: number,
  { code, message, details = null, hint = null }: Refusal,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ code, message, details, hint }, { status, headers });
}

/**
 * Gives errors of the database the status and the code that PostgREST gives them. The Data API knows few of them and
 * turns the others into 500 without a code.
 */
export function postgrestError(error: unknown): unknown {
  const parsed = databaseError.safeParse(error);
  if (!parsed.success || leftAlone.test(parsed.data.code)) return error;
  const { code, message, detail, hint } = parsed.data;
  const found = statuses.find(([prefix]) => code.startsWith(prefix));
  return postgrestFailure(found?.[1] ?? 400, {
    code,
    message,
    details: detail,
    hint,
  });
}
