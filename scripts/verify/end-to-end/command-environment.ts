/** The environment of a command with a project's key: what it prints is compared, so it has no colors, which CI turns on. */
export function commandEnvironment(secretKey: string): NodeJS.ProcessEnv {
  return { ...process.env, NO_COLOR: "1", SUPABASE_SECRET_KEY: secretKey };
}
