/**
 * Parses JSON and leaves every number that is called `cost` as the text that it was, because JavaScript's numbers are not
 * exact. https://tc39.es/proposal-json-parse-with-source/
 */
export function parseKeepingCost(json: string): unknown {
  return JSON.parse(json, keepCost);
}

function keepCost(
  name: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown {
  return name === "cost" && typeof value === "number" ? context?.source : value;
}
