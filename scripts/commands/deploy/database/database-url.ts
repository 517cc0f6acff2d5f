import { namesThisMachine } from "../../../simulators/this-machine.ts";
import { StackError } from "../../../local/stack-error.ts";

/** The parts of a database's URL that the Supabase CLI gets: the URL as an argument, the password in the environment. */
export interface DatabaseAddress {
  readonly url: string;
  readonly password: string;
}

/**
 * The URL with the password of the environment where it has none.
 *
 * @throws {StackError} when it is no database's, or another project's
 */
export function checkDatabaseUrl(
  text: string,
  projectRef: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StackError(
      "Give --db-url as postgresql://<user>@<host>:<port>/postgres",
    );
  }
  if (!canDecode(url.username) || !canDecode(url.password)) {
    throw new StackError(
      'The user or the password of --db-url has a "%" that encodes nothing: write it as %25',
    );
  }
  for (const name of ["password", "sslpassword"]) {
    if (url.searchParams.has(name)) {
      throw new StackError(
        `--db-url has the parameter "${name}", which every list of processes would show: give the password in PGPASSWORD`,
      );
    }
  }
  // The direct host and the pooler's users name the project.
  const named = /^db\.([a-z]{20})\./.exec(url.hostname)?.[1] ??
    /^[^.]+\.([a-z]{20})$/.exec(decodeURIComponent(url.username))?.[1];
  if (named !== undefined && named !== projectRef) {
    throw new StackError(
      `--db-url is the database of the project "${named}", and --project-ref is "${projectRef}"`,
    );
  }
  if (url.password === "" && environment.PGPASSWORD) {
    url.password = encodeURIComponent(environment.PGPASSWORD);
  }
  return url.href;
}

function canDecode(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a connection must be encrypted: what is asked there is a secret, and without a word the client takes the
 * server's word that it cannot. The server's certificate is not checked, as Supabase signs it itself; `sslmode` in the
 * URL says otherwise.
 */
export function mustEncrypt(dbUrl: string): boolean {
  return !namesThisMachine(dbUrl) &&
    !new URL(dbUrl).searchParams.has("sslmode");
}

/** Takes the password out of a URL, so that no list of processes shows it. */
export function splitDatabaseUrl(dbUrl: string): DatabaseAddress {
  const url = new URL(dbUrl);
  const password = decodeURIComponent(url.password);
  url.password = "";
  return { url: url.href, password };
}
