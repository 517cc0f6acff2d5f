import type { Client } from "./client.ts";
import type { Tables } from "./database.types.ts";
import { fromDataApi } from "./api-error.ts";

type Row = Tables<"organization_phone_numbers">;

const reasons = [
  "ANONYMOUS_USER",
  "LIMIT_REACHED",
  "DECISION_PENDING",
  "NO_NUMBER_AVAILABLE",
  "ORDER_FAILED",
] as const;

/** Why there is no number yet: what to do about each is in describe-number.ts. */
export type Reason = (typeof reasons)[number];

/** The state of an organization's number, as its members see it: a row of `organization_phone_numbers`. */
export type OrganizationPhoneNumber =
  & Pick<Row, "since" | "area_code" | "country" | "area_code_met">
  & { readonly organization_id: string; readonly message: string }
  & (
    | { state: "ordering" | "none"; phone_number: null; reason: null }
    | { state: "waiting" | "failed"; phone_number: null; reason: Reason }
    | {
      state: "setting_up" | "active" | "suspended" | "ending";
      phone_number: string;
      reason: null;
    }
  );

/**
 * Reads the state of an organization's number once: for a member, and for a server with a secret key.
 *
 * @throws {ApiError} such as `ORGANIZATION_NOT_FOUND`: it was deleted, or the user is no member of it
 */
export async function readPhoneNumber(
  client: Client,
  organizationId: string,
  signal?: AbortSignal,
): Promise<OrganizationPhoneNumber> {
  // The view itself shows the organizations of a user. This function reads the same row for a secret key, too.
  const query = client.rpc("read_customer_state", {
    organization_id: organizationId,
  });
  const answer = await (signal ? query.abortSignal(signal) : query).single()
    // The caller repeats it, and knows until when.
    .retry(false);
  if (answer.error !== null) throw fromDataApi(answer);
  return parseRow(answer.data);
}

/** The numbers of all organizations of the signed-in user. */
export async function listPhoneNumbers(
  client: Client,
): Promise<readonly OrganizationPhoneNumber[]> {
  const answer = await client.from("organization_phone_numbers").select();
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data.map(parseRow);
}

/** The columns of a view may be null by their types. Which of them are, follows from the state. */
function parseRow(row: Row): OrganizationPhoneNumber {
  const { organization_id, state, phone_number, message } = row;
  if (organization_id === null || message === null) {
    throw new TypeError("A row without its organization");
  }
  const common = { ...row, organization_id, message };
  switch (state) {
    case "ordering":
    case "none":
      return { ...common, state, phone_number: null, reason: null };
    case "waiting":
    case "failed": {
      const other = state === "failed" ? "ORDER_FAILED" : "DECISION_PENDING";
      // A reason that is newer than this file is the operator's to deal with.
      const reason = reasons.find((known) => known === row.reason) ?? other;
      return { ...common, state, phone_number: null, reason };
    }
    case "setting_up":
    case "active":
    case "suspended":
    case "ending":
      if (phone_number === null) break;
      return { ...common, state, phone_number, reason: null };
  }
  throw new TypeError(`A state that this file does not know: "${state}"`);
}
