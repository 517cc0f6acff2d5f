import { readInteger, readPageSize } from "./read-parameter.ts";

/** The requested page of a list. */
interface PageQuery {
  readonly page: number;
  readonly size: number;
  /** "PA" and the last sid of the page before. */
  readonly token: string | null;
}

/** Reads the paging parameters of a list; 422 for values that Twilio refuses. */
export function readPageQuery({ searchParams }: URL): PageQuery {
  return {
    size: readPageSize(searchParams),
    page: readInteger(searchParams, "Page", {
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      fallback: 0,
    }),
    token: searchParams.get("PageToken"),
  };
}

/** The items of one page, and Twilio's fields around them. */
export function cutPage<Item extends { readonly sid: string }>(
  items: readonly Item[],
  url: URL,
  { page, size, start }: {
    readonly page: number;
    readonly size: number;
    readonly start: number;
  },
) {
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  const more = last !== undefined && start + size < items.length;
  return {
    shown,
    paging: {
      page,
      page_size: size,
      start: page * size,
      end: page * size + Math.max(0, shown.length - 1),
      uri: url.pathname + url.search,
      first_page_uri: pageUri(url, { size, page: 0 }),
      next_page_uri: more
        ? pageUri(url, { size, page: page + 1, token: `PA${last.sid}` })
        : null,
      previous_page_uri: page > 0
        ? pageUri(url, { size, page: page - 1 })
        : null,
    },
  };
}

function pageUri(
  url: URL,
  { size, page, token }: { size: number; page: number; token?: string },
): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("PageSize", String(size));
  query.set("Page", String(page));
  query.delete("PageToken");
  if (token !== undefined) query.set("PageToken", token);
  return `${url.pathname}?${query}`;
}
