/** What the CLI needs of the machine: its own login, the network, and folders. */
const inherited = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "LANG",
  "TMPDIR",
  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME",
  "XDG_RUNTIME_DIR",
  // The login may be in the keyring of the desktop.
  "DBUS_SESSION_BUS_ADDRESS",
  "DISPLAY",
  // Windows.
  "APPDATA",
  "LOCALAPPDATA",
  "USERPROFILE",
  "SYSTEMROOT",
  "TEMP",
  "TMP",
  // The network.
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  // The CLI's own, but for those that choose a project, a folder or an answer.
  "SUPABASE_ACCESS_TOKEN",
  "SUPABASE_DB_PASSWORD",
  "SUPABASE_PROFILE",
  "SUPABASE_TELEMETRY_DISABLED",
  "DO_NOT_TRACK",
  "CI",
] as const;

/**
 * The CLI's environment. The rest of ours is kept from it: variables such as SUPABASE_PROJECT_ID, SUPABASE_WORKDIR or
 * PGHOST would send its commands elsewhere.
 */
export function cliEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of inherited) {
    const value = environment[name];
    if (value !== undefined) kept[name] = value;
  }
  return { ...kept, ...more };
}
