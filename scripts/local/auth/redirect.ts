import type { AuthCall } from "./auth-call.ts";

/**
 * Where a link leads in the end: to the page the application names, to the one it asks from, or to the site; the first
 * that `site_url` and `additional_redirect_urls` allow. Any port of 127.0.0.1 is allowed.
 * https://github.com/supabase/auth/blob/master/internal/utilities/request.go (`GetReferrer`)
 */
export function chooseRedirect(
  { request, service, settings }: AuthCall,
  wanted?: string,
): string {
  const { searchParams } = new URL(request.url);
  const candidates = [
    wanted,
    request.headers.get("redirect_to"),
    searchParams.get("redirect_to"),
    request.headers.get("referer"),
  ];
  return candidates.find((candidate) =>
    candidate && service.resolveEmailRedirect(candidate) === candidate &&
    !hasCredentials(candidate)
  ) ?? settings.site_url;
}

/** The asterisk of "http://localhost:*" also fits "http://localhost:1@evil", which is a page of the host "evil". */
function hasCredentials(page: string): boolean {
  return /^[^/]*\/\/[^/?#]*@/.test(page);
}

/** A page with more parameters in its query, and others in its fragment. */
export function extendUrl(
  page: string,
  { query = {}, fragment }: {
    readonly query?: Readonly<Record<string, string>>;
    readonly fragment?: Readonly<Record<string, string>>;
  },
): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(query)) {
    url.searchParams.set(name, value);
  }
  if (fragment !== undefined) {
    url.hash = new URLSearchParams(fragment).toString();
  }
  return url.href;
}
