import type {
  ImportAttemptBook,
  ImportFailure,
  LeasedImport,
  NumberFailure,
} from "../import-attempt-book.ts";

/** A book that keeps its entries and answers as a test scripts it. The database's rules are not here. */
export class ScriptedImportAttemptBook implements ImportAttemptBook {
  /** The batches for claims, one each. */
  readonly batches: (readonly LeasedImport[])[] = [];
  /** How many imports each claim asked for. */
  readonly asked: number[] = [];
  /** The ids that numbers were activated with. */
  readonly activated: string[] = [];
  readonly failures: NumberFailure[] = [];
  readonly refusals: ImportFailure[] = [];
  /** What the database says instead of activating. */
  refusal: Error | null = null;
  /** The id that the number has already. */
  knownId: string | null = null;
  status: "scheduled" | "failed" | "lease_lost" = "scheduled";

  claim(most: number) {
    this.asked.push(most);
    return Promise.resolve(this.batches.shift() ?? []);
  }

  activationOf({ phoneNumber }: LeasedImport) {
    return {
      mayKnow: () => Promise.resolve(true),
      record: (
        { elevenLabsPhoneId }: { readonly elevenLabsPhoneId: string },
      ) => {
        if (this.refusal !== null) return Promise.reject(this.refusal);
        this.activated.push(elevenLabsPhoneId);
        return Promise.resolve({
          phone_number: phoneNumber,
          organization_name: "Acme",
          status: "active" as const,
          elevenlabs_phone_id: this.knownId ?? elevenLabsPhoneId,
          elevenlabs_verification: "verified" as const,
        });
      },
    };
  }

  fail(_leased: LeasedImport, failure: NumberFailure) {
    this.failures.push(failure);
    return Promise.resolve(this.status);
  }

  refuse(_leased: LeasedImport, failure: ImportFailure) {
    this.refusals.push(failure);
    return Promise.resolve("scheduled" as const);
  }
}
