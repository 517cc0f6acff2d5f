/** Where a number is from: "Vancouver, BC, CA"; empty where nothing is known. */
export function describePlace(
  { locality, region, country }: {
    readonly locality: string | null;
    readonly region: string | null;
    readonly country: string | null;
  },
): string {
  return [locality, region, country].filter((part) => part !== null).join(", ");
}
