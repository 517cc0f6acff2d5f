import { z } from "zod";
import type { Project } from "../project/find-project.ts";
import { StackError } from "../../local/stack-error.ts";

const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/** A request to a project's `/admin/reconciliation`. */
export interface ReconciliationRequest<Schema> {
  readonly method: "GET" | "POST";
  readonly query?: Readonly<Record<string, string>>;
  /** What is expected of the answer. */
  readonly schema: Schema;
}

/**
 * Asks a project about its reconciliation.
 *
 * @throws {StackError} with what the project says, or that it does not answer
 */
export async function askProject<Schema extends z.ZodType>(
  { apiUrl, secretKey }: Project,
  { method, query = {}, schema }: ReconciliationRequest<Schema>,
): Promise<z.output<Schema>> {
  const parameters = new URLSearchParams(query);
  const url = `${apiUrl}/functions/v1/admin/reconciliation?${parameters}`;
  const response = await fetch(url, { method, headers: { apikey: secretKey } })
    .catch((cause) => {
      throw new StackError(`"${apiUrl}" does not answer`, { cause });
    });
  const body: unknown = await response.json().catch(() => undefined);
  const answer = schema.safeParse(body);
  if (response.ok && answer.success) return answer.data;
  const said = errorSchema.safeParse(body).data?.error.message;
  throw new StackError(
    `Cannot reconcile "${apiUrl}": ${
      said ?? `it answered HTTP ${response.status}`
    }`,
  );
}
