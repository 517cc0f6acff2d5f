import { z } from "zod";
import type { Project } from "../project/find-project.ts";
import { StackError } from "../../local/stack-error.ts";
import { type CostReport, costReportSchema } from "./cost-report.ts";

const errorSchema = z.object({ error: z.object({ message: z.string() }) });
const PAGE_SIZE = "200";

/**
 * Asks a project for its costs, with all organizations.
 *
 * @param period days as `YYYY-MM-DD`; what is missing is for the project to choose
 * @throws {StackError} with what the project says, or that it does not answer
 */
export async function fetchCosts(
  project: Project,
  period: { readonly from?: string; readonly to?: string },
): Promise<CostReport> {
  const first = await fetchPage(project, { ...period });
  const organizations = [...first.organizations];
  // The same days for every page, also over midnight.
  const { from, to } = first;
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const page = await fetchPage(project, { from, to, cursor });
    organizations.push(...page.organizations);
    cursor = page.nextCursor;
  }
  return { ...first, organizations, nextCursor: null };
}

async function fetchPage(
  { apiUrl, secretKey }: Project,
  query: Readonly<Record<string, string>>,
): Promise<CostReport> {
  const parameters = new URLSearchParams({ ...query, limit: PAGE_SIZE });
  const url = `${apiUrl}/functions/v1/admin/costs?${parameters}`;
  const response = await fetch(url, { headers: { apikey: secretKey } })
    .catch((cause) => {
      throw new StackError(`"${apiUrl}" does not answer`, { cause });
    });
  const body: unknown = await response.json().catch(() => undefined);
  const report = costReportSchema.safeParse(body);
  if (response.ok && report.success) return report.data;
  const said = errorSchema.safeParse(body).data?.error.message;
  throw new StackError(
    `Cannot read the costs of "${apiUrl}": ${
      said ?? `it answered HTTP ${response.status}`
    }`,
  );
}
