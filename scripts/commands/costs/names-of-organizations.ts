import type { CostReport } from "./cost-report.ts";

const LONGEST_NAME = 28;
const SHORT_ID = 8;

type OrganizationCosts = CostReport["organizations"][number];

/** Names the organizations; those that would look the same are told apart by the beginning of their ids. */
export function namesOf(
  organizations: readonly OrganizationCosts[],
): (row: OrganizationCosts) => string {
  const isUnique = (name: (row: OrganizationCosts) => string) => {
    const counts = new Map<string, number>();
    for (const row of organizations) {
      counts.set(name(row), (counts.get(name(row)) ?? 0) + 1);
    }
    return (row: OrganizationCosts) => counts.get(name(row)) === 1;
  };
  const plain = (row: OrganizationCosts) => nameOf(row, 0);
  const short = (row: OrganizationCosts) => nameOf(row, SHORT_ID);
  const [isPlainUnique, isShortUnique] = [isUnique(plain), isUnique(short)];
  return (row) => {
    if (isPlainUnique(row)) return plain(row);
    return isShortUnique(row) ? short(row) : nameOf(row, Infinity);
  };
}

function nameOf(
  { organizationId, organizationName, organizationExists }: OrganizationCosts,
  idLength: number,
): string {
  const name = organizationName ?? organizationId;
  const shown = name.length <= LONGEST_NAME
    ? name
    : `${name.slice(0, LONGEST_NAME - 1)}…`;
  const remarks = [
    organizationExists ? "" : "deleted",
    organizationId.slice(0, idLength),
  ].filter((remark) => remark !== "");
  return remarks.length === 0 ? shown : `${shown} (${remarks.join(", ")})`;
}
