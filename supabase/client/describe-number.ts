import type { OrganizationPhoneNumber } from "./organization-phone-number.ts";

/** What the customer does next. */
export type NextStep =
  /** Nothing: it goes on by itself. */
  | "wait"
  /** Nothing: the operator has been told. */
  | "wait_for_operator"
  /** Sign up for good: the user is anonymous. */
  | "sign_up"
  /** Ask for another area code: changeWish(), then waitForNumber(). */
  | "change_wish"
  /** Write to the operator. */
  | "contact"
  /** Make and take calls. */
  | "call";

/** What a page says about each state, and what it offers. The view's own `message` says the same, without the step. */
export function describeNumber(
  number: OrganizationPhoneNumber,
): { readonly sentence: string; readonly next: NextStep } {
  switch (number.state) {
    case "ordering":
      return { sentence: "We are getting your phone number…", next: "wait" };
    case "waiting":
      switch (number.reason) {
        case "ANONYMOUS_USER":
          return {
            sentence: "You get your phone number once you have signed up.",
            next: "sign_up",
          };
        case "LIMIT_REACHED":
          return {
            sentence: "Many ask for a phone number now. You are in the queue.",
            next: "wait",
          };
        default:
          return {
            sentence: "We look at your order, and tell you.",
            next: "wait_for_operator",
          };
      }
    case "failed":
      return number.reason === "NO_NUMBER_AVAILABLE"
        ? {
          sentence: number.area_code === null
            ? "There is no phone number for sale at the moment."
            : `There is no phone number for the area code ${number.area_code} at the moment.`,
          next: "change_wish",
        }
        : {
          sentence: "We could not get your phone number. We have been told.",
          next: "wait_for_operator",
        };
    case "setting_up":
      return {
        sentence: `Your number: ${
          format(number)
        }. We are setting it up: it cannot take calls yet.`,
        next: "wait_for_operator",
      };
    case "active":
      return { sentence: `Your number: ${format(number)}.`, next: "call" };
    case "suspended":
      return {
        sentence: `Your number: ${format(number)}. It is paused.`,
        next: "contact",
      };
    case "ending":
      return {
        sentence: `Your number ${format(number)} is being given back.`,
        next: "contact",
      };
    case "none":
      return { sentence: "No phone number is ordered.", next: "contact" };
  }
}

function format(
  { phone_number, area_code, area_code_met }: OrganizationPhoneNumber & {
    phone_number: string;
  },
): string {
  const formatted = formatNumber(phone_number);
  return area_code_met === false
    ? `${formatted} (there was none for the area code ${area_code})`
    : formatted;
}

/** `+1 604 123 4567` for `+16041234567`. */
export function formatNumber(phoneNumber: string): string {
  return phoneNumber.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}
