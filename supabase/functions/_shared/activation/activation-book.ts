import type { Enums, Tables } from "../database/database.types.ts";
import type { ActivationCheck } from "./activation-checks.ts";

/** What an activation needs to know of its number. */
export type NumberToActivate = Pick<
  Tables<"phone_number_records">,
  | "phone_number"
  | "organization_name"
  | "status"
  | "elevenlabs_phone_id"
  | "elevenlabs_verification"
>;

/** An id at ElevenLabs, and whether ElevenLabs was asked about it. */
export interface Activation {
  readonly elevenLabsPhoneId: string;
  readonly verification: Enums<"elevenlabs_verification">;
}

/**
 * One number's activation in the database, with the right of whoever activates: an admin's credential, or a link. The
 * database decides, and every refusal is an `ApiError`.
 */
export interface ActivationBook<
  Row extends NumberToActivate = Tables<"phone_number_records">,
> {
  /**
   * Finds the number, if it may be activated with this id (undefined: with any). Changes nothing.
   *
   * @throws {ApiError} the refusals of the activation itself
   */
  prepare(elevenLabsPhoneId?: string): Promise<Row>;
  /** Whether whoever activates may know that this other number is behind an id. */
  mayKnow(phoneNumber: string): Promise<boolean>;
  /**
   * Activates the number. A repeated call gets the same answer.
   *
   * @throws {ApiError} when the number has another id or may not be activated, or when another number has the id
   */
  record(activation: Activation): Promise<Row>;
}

/** A number after its activation, and the checks before. */
export interface ActivatedNumber<
  Row extends NumberToActivate = Tables<"phone_number_records">,
> {
  readonly number: Row;
  /** Empty when ElevenLabs was not asked. */
  readonly checks: readonly ActivationCheck[];
}
