import { invalidParameter } from "./twilio-error.ts";

/** A true/false parameter; undefined when it is absent, 422 otherwise. */
export function readBoolean(
  parameters: URLSearchParams,
  name: string,
): boolean | undefined {
  const value = parameters.get(name);
  if (value === null) return undefined;
  if (value !== "true" && value !== "false") {
    throw invalidParameter(name, value);
  }
  return value === "true";
}

/** A whole number in a range; the fallback when it is absent, 422 otherwise. */
export function readInteger(
  parameters: URLSearchParams,
  name: string,
  { minimum, maximum, fallback }: {
    minimum: number;
    maximum: number;
    fallback: number;
  },
): number {
  const value = parameters.get(name);
  if (value === null) return fallback;
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (!(number >= minimum && number <= maximum)) {
    throw invalidParameter(name, value);
  }
  return number;
}

/** PageSize, the same for all lists of the 2010 API: 1 to 1000, 50 by default. */
export function readPageSize(parameters: URLSearchParams): number {
  const range = { minimum: 1, maximum: 1000, fallback: 50 };
  return readInteger(parameters, "PageSize", range);
}
