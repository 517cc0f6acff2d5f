/** Where a table of the project is in Studio: on supabase.com, or where the local stack has its Studio. */
export function studioOf(apiUrl: string): string {
  const { hostname, origin } = new URL(apiUrl);
  const ref = /^([a-z0-9]{20})\.supabase\.co$/.exec(hostname)?.[1];
  if (ref !== undefined) {
    return `https://supabase.com/dashboard/project/${ref}/editor`;
  }
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  // A domain of the project's own does not tell which project it is.
  return isHere ? origin : "https://supabase.com/dashboard/projects";
}
