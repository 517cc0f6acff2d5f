export type NumberAction =
  | "activate"
  | "import"
  | "verify"
  | "replace"
  | "suspend"
  | "resume"
  | "keep"
  | "release";

/** What can be done with a number in its state, the usual one first. The database decides again. */
export function possibleActions(
  { status, elevenLabsPhoneId, elevenLabsVerification, asksForId, canImport }: {
    readonly status: string;
    /** Null, too, where an active number is answered by registration. */
    readonly elevenLabsPhoneId: string | null;
    readonly elevenLabsVerification: string | null;
    readonly asksForId: boolean;
    readonly canImport: boolean;
  },
): readonly NumberAction[] {
  switch (status) {
    case "pending_import":
      return [...canImport ? ["import"] as const : [], "activate", "release"];
    case "active": {
      const isChecked = asksForId || elevenLabsPhoneId === null ||
        elevenLabsVerification === "verified";
      const verify = isChecked ? [] : ["verify"] as const;
      return [...verify, "replace", "suspend", "release"];
    }
    case "suspended":
      return ["resume", "replace", "release"];
    case "releasing":
      return ["keep", "release"];
    default:
      return [];
  }
}
