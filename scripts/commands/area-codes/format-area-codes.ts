import type { AreaCode } from "./derive-area-codes.ts";

/** The table as JSON, one area code a line so that a refresh is readable as a diff. */
export function formatAreaCodes(
  source: string,
  areaCodes: readonly AreaCode[],
): string {
  const lines = areaCodes.map(({ areaCode, country, regions }) => {
    const codes = regions.map((region) => JSON.stringify(region)).join(", ");
    return `    "${areaCode}": { "country": "${country}", "regions": [${codes}] }`;
  });
  return `{
  "source": ${JSON.stringify(source)},
  "areaCodes": {
${lines.join(",\n")}
  }
}
`;
}
