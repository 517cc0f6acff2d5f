/** Where a request goes. */
type Route =
  /** The path begins with the function's name, as the edge runtime passes it. */
  | { readonly to: "function"; readonly name: string; readonly path: string }
  | { readonly to: "data API" }
  /** The address of a service that this stack does not have. */
  | { readonly to: "absent service"; readonly service: string }
  | { readonly to: "nothing" };

/** Supabase's services that this stack does not have, by the first part of their paths. */
const absentServices: Readonly<Record<string, string>> = {
  storage: "Storage",
  realtime: "Realtime",
  graphql: "GraphQL",
};

/**
 * Decides by the path where a request goes. Studio, which the Data API serves, has its own paths, and any other that a
 * browser opens as a page.
 */
export function routeOf(
  { pathname, search }: URL,
  { accept = "" }: { readonly accept?: string | undefined },
): Route {
  const [, first = "", second = ""] = pathname.split("/");
  const ofFunctions = /^\/(?:functions\/v1|api)(?:\/(([^/]*).*))?$/.exec(
    pathname,
  );
  if (ofFunctions) {
    const [, path = "", name = ""] = ofFunctions;
    return { to: "function", name, path: `/${path}${search}` };
  }
  const isVersioned = /^v\d+$/.test(second);
  const service = absentServices[first];
  if (isVersioned && service !== undefined) {
    return { to: "absent service", service };
  }
  const isServed = isVersioned
    ? ["rest", "auth"].includes(first) && second === "v1"
    : ["_system", "static"].includes(first) || accept.includes("text/html");
  return { to: isServed ? "data API" : "nothing" };
}
