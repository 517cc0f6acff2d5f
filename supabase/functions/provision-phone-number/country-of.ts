import {
  type AreaCode,
  type Country,
  lookUpAreaCode,
} from "./north-american-plan.ts";

/** The area code of a North American number in E.164, where the table knows it. */
export function areaCodeOf(phoneNumber: string): AreaCode | null {
  const digits = /^\+1(\d{3})/.exec(phoneNumber)?.[1];
  return digits === undefined ? null : lookUpAreaCode(digits);
}

/** The country of a North American number in E.164, where the table knows its area code. */
export function countryOf(phoneNumber: string): Country | null {
  return areaCodeOf(phoneNumber)?.country ?? null;
}
