/** The part of the page that an address opens. */
export type Route =
  | { readonly part: "activation"; readonly token: string }
  /** The page was loaded again: it has forgotten the token. */
  | { readonly part: "forgotten_link" }
  | { readonly part: "administration" };

const FORGOTTEN = "forgotten_link";

/**
 * Reads the address once. A token leaves the address bar and the tab's history; only this page's memory keeps it.
 */
export function takeRoute(): Route {
  const token = /^#activate=(.+)$/.exec(location.hash)?.[1];
  if (token !== undefined) {
    history.replaceState(FORGOTTEN, "", location.pathname + location.search);
    return { part: "activation", token };
  }
  return { part: history.state === FORGOTTEN ? FORGOTTEN : "administration" };
}
