import { z } from "zod";
import type { StackInfo } from "../../local/stack/stack-info.ts";

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

/** An answer of the HTTP interface. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The code of an error. */
  readonly code: string | undefined;
}

/** Sends a request to the HTTP interface, below `/api` unless the path says otherwise. */
export async function request(
  info: StackInfo,
  path: string,
  init: RequestInit = {},
): Promise<Answer> {
  const url = path.startsWith("/functions/")
    ? `${info.apiUrl}${path}`
    : `${info.apiUrl}/api${path}`;
  const response = await fetch(url, init);
  const body: unknown = await response.json();
  const error = errorSchema.safeParse(body);
  return {
    status: response.status,
    body,
    code: error.success ? error.data.error.code : undefined,
  };
}

/** Calls the route that activates a number. */
export function activation(
  headers: Record<string, string>,
  elevenLabsPhoneId: string,
): RequestInit {
  return {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify({ elevenLabsPhoneId }),
  };
}

/** Reads all pages: each page names the parameter of the next one. */
export async function readPages<
  Page extends { readonly nextCursor: string | null },
>(read: (after: string) => Promise<Page>): Promise<readonly Page[]> {
  const pages = [await read("")];
  for (
    let cursor = pages[0]?.nextCursor;
    cursor;
    cursor = pages.at(-1)?.nextCursor
  ) pages.push(await read(`&cursor=${cursor}`));
  return pages;
}
