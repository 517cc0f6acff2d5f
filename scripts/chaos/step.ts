/** A request of the function, by what it means for the purchase. */
export type Step =
  | "claim"
  | "reserve"
  | "complete"
  | "fail"
  | "cancel"
  | "refuse"
  | "search"
  | "purchase"
  | "look-up"
  | "price";

/** Before the request reaches its receiver, or after it took effect and before the function learns of it. */
export type Phase = "before" | "after";

const patterns: readonly (readonly [string, RegExp, Step])[] = [
  ["POST", /\/rpc\/claim_/, "claim"],
  ["POST", /\/rpc\/reserve_/, "reserve"],
  ["POST", /\/rpc\/complete_/, "complete"],
  ["POST", /\/rpc\/fail_/, "fail"],
  ["POST", /\/rpc\/cancel_/, "cancel"],
  ["POST", /\/rpc\/refuse_/, "refuse"],
  ["GET", /\/AvailablePhoneNumbers\//, "search"],
  ["POST", /\/IncomingPhoneNumbers\.json/, "purchase"],
  ["GET", /\/IncomingPhoneNumbers\.json/, "look-up"],
  ["GET", /\/PhoneNumbers\/Countries\//, "price"],
];

/** The step that a request to Twilio or to the Data API is; null for any other. */
export function stepOf(method: string, path: string): Step | null {
  const found = patterns.find(([verb, pattern]) =>
    verb === method && pattern.test(path)
  );
  return found?.[2] ?? null;
}
