import { ApiError } from "../../_shared/http/api-error.ts";

/**
 * Reads a phone number from a path, in E.164. The plus sign may be there, encoded as %2B (decoded by the router), turned
 * into a space on the way, or missing.
 *
 * @throws {ApiError} 400 `INVALID_PHONE_NUMBER`
 */
export function parsePhoneNumber(text: string): string {
  const digits = text.trim().replace(/^\+/, "");
  if (!/^[1-9]\d{6,14}$/.test(digits)) {
    throw new ApiError(
      "INVALID_PHONE_NUMBER",
      `"${text}" is not a phone number in E.164, such as +16041234567`,
    );
  }
  return `+${digits}`;
}
