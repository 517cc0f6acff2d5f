import type { Project } from "../project/find-project.ts";
import { askProject } from "./ask-project.ts";
import { type Report, reportSchema } from "./report-schema.ts";

const PAGE_SIZE = "200";

/**
 * Reads what a project's newest reconciliation found, with all findings.
 *
 * @throws {StackError} with what the project says, or that it does not answer
 */
export async function fetchReport(project: Project): Promise<Report> {
  const first = await fetchPage(project);
  const findings = [...first.findings];
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const page = await fetchPage(project, { cursor });
    findings.push(...page.findings);
    cursor = page.nextCursor;
  }
  return { ...first, findings, nextCursor: null };
}

function fetchPage(
  project: Project,
  query: Readonly<Record<string, string>> = {},
): Promise<Report> {
  return askProject(project, {
    method: "GET",
    query: { ...query, limit: PAGE_SIZE },
    schema: reportSchema,
  });
}
