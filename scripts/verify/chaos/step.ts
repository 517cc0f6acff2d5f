/** A request of a function, named by its part in the purchase, the import, the release or the take-over. */
export type Step =
  | "claim"
  | "reserve"
  | "complete"
  | "fail"
  | "cancel"
  | "refuse"
  | "wake-again"
  | "search"
  | "purchase"
  | "look-up"
  | "price"
  | "claim-release"
  | "confirm-release"
  | "complete-release"
  | "fail-release"
  | "inspect"
  | "release"
  | "claim-import"
  | "list-imports"
  | "import"
  | "verify-import"
  | "complete-import"
  | "fail-import"
  | "begin-take-over"
  | "tag"
  | "complete-take-over";

/** Before the request reaches its receiver, or after its effect and before the function gets the answer. */
export type Phase = "before" | "after";

const patterns: readonly (readonly [string, RegExp, Step])[] = [
  ["POST", /\/rpc\/claim_release_batch/, "claim-release"],
  ["POST", /\/rpc\/confirm_phone_number_release/, "confirm-release"],
  ["POST", /\/rpc\/complete_phone_number_release/, "complete-release"],
  ["POST", /\/rpc\/fail_phone_number_release/, "fail-release"],
  ["GET", /\/IncomingPhoneNumbers\/PN/, "inspect"],
  ["DELETE", /\/IncomingPhoneNumbers\/PN/, "release"],
  ["POST", /\/rpc\/claim_import_batch/, "claim-import"],
  ["GET", /\/convai\/v2\/phone-numbers/, "list-imports"],
  ["POST", /\/convai\/phone-numbers$/, "import"],
  ["GET", /\/convai\/phone-numbers\//, "verify-import"],
  ["POST", /\/rpc\/complete_phone_number_import/, "complete-import"],
  ["POST", /\/rpc\/fail_phone_number_import/, "fail-import"],
  ["POST", /\/rpc\/begin_take_over/, "begin-take-over"],
  ["POST", /\/IncomingPhoneNumbers\/PN/, "tag"],
  ["POST", /\/rpc\/complete_take_over/, "complete-take-over"],
  ["POST", /\/rpc\/claim_/, "claim"],
  ["POST", /\/rpc\/reserve_/, "reserve"],
  ["POST", /\/rpc\/complete_/, "complete"],
  ["POST", /\/rpc\/fail_/, "fail"],
  ["POST", /\/rpc\/cancel_/, "cancel"],
  ["POST", /\/rpc\/record_account_refusal/, "refuse"],
  ["POST", /\/rpc\/wake_again/, "wake-again"],
  ["GET", /\/AvailablePhoneNumbers\//, "search"],
  ["POST", /\/IncomingPhoneNumbers\.json/, "purchase"],
  ["GET", /\/IncomingPhoneNumbers\.json/, "look-up"],
  ["GET", /\/PhoneNumbers\/Countries\//, "price"],
];

/** The step of a request to Twilio or to the Data API; null for any other request. */
export function stepOf(method: string, path: string): Step | null {
  const found = patterns.find(([verb, pattern]) =>
    verb === method && pattern.test(path)
  );
  return found?.[2] ?? null;
}
