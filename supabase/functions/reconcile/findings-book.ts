import type { Finding } from "../_shared/reconciliation/finding.ts";
import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";

/** A finding, and whether the look before saw the same. */
export interface NotedFinding extends Finding {
  readonly confirmed: boolean;
}

/** A paid number that an organization still waits for. */
export interface NumberToAdopt {
  /** E.164. */
  readonly phoneNumber: string;
  readonly sid: string;
  readonly organizationId: string;
  readonly capabilities: Readonly<Record<string, boolean>>;
  /** ISO 3166-1. */
  readonly country: string;
  readonly monthlyPrice: MonthlyPrice | null;
}

/** What the daily reconciliation writes. Whatever the database refuses throws. */
export interface FindingsBook {
  note(lookId: string, findings: readonly NotedFinding[]): Promise<void>;
  /** Refused when somebody works on the order, or it does not wait any more. */
  adopt(number: NumberToAdopt): Promise<"adopted" | "refused">;
  /** Tells the admins of confirmed findings, and resolves what is not found any more; all at once. */
  conclude(
    lookId: string,
    options: { readonly askedElevenLabs: boolean },
  ): Promise<"concluded" | "superseded">;
}
