import type { Next } from "hono";

/** Lets a request be handled and records the status of its answer. */
export async function completeRecord(
  c: { res: Response },
  next: Next,
  request: { fault: string | null; status: number | null },
): Promise<void> {
  await next();
  const unanswered = ["reset", "timeout"].includes(request.fault ?? "");
  request.status = unanswered ? null : c.res.status;
}
