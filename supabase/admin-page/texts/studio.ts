/** Where the tables of the project are in Studio: on supabase.com, or beside an API on this machine, the only one without https. */
export function studioOf(apiUrl: string): string {
  const { hostname, origin, protocol } = new URL(apiUrl);
  if (protocol === "http:") return origin;
  const ref = /^([a-z0-9]{20})\.supabase\.co$/.exec(hostname)?.[1];
  // A domain of the project's own does not tell which project it is.
  return ref === undefined
    ? "https://supabase.com/dashboard/projects"
    : `https://supabase.com/dashboard/project/${ref}/editor`;
}
