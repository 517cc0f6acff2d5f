import { z } from "zod";
import type { Project } from "../project/find-project.ts";
import { StackError } from "../stack/stack-error.ts";
import { type Report, reportSchema } from "./report-schema.ts";

const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/**
 * Lets a project hold its numbers against Twilio's and ElevenLabs'.
 *
 * @throws {StackError} with what the project says, or that it does not answer
 */
export async function fetchReport(
  { apiUrl, secretKey }: Project,
): Promise<Report> {
  const url = `${apiUrl}/functions/v1/admin/reconciliation`;
  const response = await fetch(url, { headers: { apikey: secretKey } })
    .catch((cause) => {
      throw new StackError(`"${apiUrl}" does not answer`, { cause });
    });
  const body: unknown = await response.json().catch(() => undefined);
  const report = reportSchema.safeParse(body);
  if (response.ok && report.success) return report.data;
  const said = errorSchema.safeParse(body).data?.error.message;
  throw new StackError(
    `Cannot reconcile "${apiUrl}": ${
      said ?? `it answered HTTP ${response.status}`
    }`,
  );
}
