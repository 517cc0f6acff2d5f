import { uuid } from "./uuid.ts";
import { validate } from "./validate.ts";

/**
 * Reads an organization's id from a path.
 *
 * @throws {ApiError} 400 `INVALID_ORGANIZATION_ID`
 */
export function parseOrganizationId(text: string): string {
  return validate(uuid, text, {
    code: "INVALID_ORGANIZATION_ID",
    message: "The organization's id is not a UUID",
  });
}
