import type { Enums } from "../_shared/database/database.types.ts";

/** In whose name a call is answered. */
export interface Organization {
  readonly id: string;
  readonly name: string;
}

/** A call that is over. What the provider did not say is null. */
export interface FinishedCall {
  readonly conversationId: string;
  readonly direction: Enums<"call_direction">;
  /** `failed`: it never came about. */
  readonly status: "finished" | "failed";
  /** The number on our side, in E.164 where it is a phone number. */
  readonly agentNumber: string | null;
  /** The number at the other end, in E.164. */
  readonly otherParty: string | null;
  readonly callSid: string | null;
  /** ISO 8601. */
  readonly startedAt: string | null;
  readonly durationSeconds: number | null;
  readonly result: Enums<"call_result"> | null;
  /** ElevenLabs' credits, as a decimal number in digits, so that it stays exact. */
  readonly providerCost: string | null;
}

/** The database, as far as calls go. */
export interface CallBook {
  /** In whose name a call to the number is answered; null for a number that is nobody's at the moment. */
  findOrganization(calledNumber: string): Promise<Organization | null>;
  /** Records a call once per conversation, and returns its id. */
  record(call: FinishedCall): Promise<string>;
}
