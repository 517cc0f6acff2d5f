import { InvalidArgumentError } from "commander";

/** Makes what reads a command's number: a whole one, from 1 to the given. Anything else is an `InvalidArgumentError`. */
export function parseWholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number > 0 && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}`);
  };
}
