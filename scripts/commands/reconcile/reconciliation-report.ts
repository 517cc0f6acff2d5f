import { z } from "zod";
import { askAdmin } from "../project/ask-admin.ts";
import type { Project } from "../project/find-project.ts";

const monthlyCosts = z.array(
  z.strictObject({ currency: z.string(), amount: z.string() }),
);

/** A reconciliation, concluded or under way. */
const runSchema = z.strictObject({
  id: z.string(),
  status: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  /** So far; null before the list is read. */
  numbersAtTwilio: z.number().nullable(),
  numbersAtElevenLabs: z.number().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});

/** The answer of `GET /admin/reconciliation`. */
export const reportSchema = z.strictObject({
  reconciliation: z.strictObject({
    id: z.string(),
    startedAt: z.iso.datetime({ offset: true }),
    concludedAt: z.iso.datetime({ offset: true }),
    elevenLabsAsked: z.boolean(),
    numbersAtTwilio: z.number(),
    /** Null where it was not asked. */
    numbersAtElevenLabs: z.number().nullable(),
    numbersRecorded: z.number(),
    numbersBoughtBack: z.number(),
    unreadableAtTwilio: z.number(),
    unreadableAtElevenLabs: z.number(),
    monthlyCosts,
    classes: z.array(z.strictObject({
      class: z.string(),
      numbers: z.number(),
      monthlyCosts,
      withoutPrice: z.number(),
    })),
  }).nullable(),
  findings: z.array(z.strictObject({
    type: z.string(),
    title: z.string(),
    message: z.string(),
    command: z.record(z.string(), z.unknown()).nullable(),
    suggestedCommand: z.string().nullable(),
    confirmed: z.boolean(),
    phoneNumber: z.string(),
    twilioSid: z.string().nullable(),
    organizationId: z.string().nullable(),
  })),
  nextCursor: z.string().nullable(),
  latestRun: runSchema.nullable(),
});

/** A reconciliation, concluded or under way. */
export type Run = z.output<typeof runSchema>;

/** The answer of `GET /admin/reconciliation`. */
export type Report = z.output<typeof reportSchema>;

const PAGE_SIZE = "200";
const admin = { path: "reconciliation", purpose: "reconcile" } as const;

/**
 * Starts a project's reconciliation; a run under way continues instead.
 *
 * @throws {StackError} with the project's message, or that the project does not answer
 */
export function beginReconciliation(project: Project): Promise<Run> {
  return askAdmin(project, { ...admin, method: "POST", schema: runSchema });
}

/**
 * Reads the newest concluded reconciliation of a project with a page of its findings, and the state of the latest run.
 *
 * @throws {StackError} with the project's message, or that the project does not answer
 */
export function fetchReportPage(
  project: Project,
  query: { readonly limit: string; readonly cursor?: string },
): Promise<Report> {
  return askAdmin(project, { ...admin, query, schema: reportSchema });
}

/**
 * Reads the same report with all findings.
 *
 * @throws {StackError} with the project's message, or that the project does not answer
 */
export async function fetchReport(project: Project): Promise<Report> {
  const first = await fetchReportPage(project, { limit: PAGE_SIZE });
  const findings = [...first.findings];
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const query = { limit: PAGE_SIZE, cursor };
    const page = await fetchReportPage(project, query);
    findings.push(...page.findings);
    cursor = page.nextCursor;
  }
  return { ...first, findings, nextCursor: null };
}
