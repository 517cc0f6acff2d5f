import { InvalidArgumentError } from "commander";

/** Makes a parser for a command's whole number from 1 to the given maximum. It throws an `InvalidArgumentError` for any other text. */
export function parseWholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number > 0 && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}`);
  };
}
