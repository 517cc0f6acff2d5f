import { readStackInfo } from "../../local/stack/stack-info.ts";
import { StackError } from "../../local/stack-error.ts";
import { namesThisMachine } from "../../simulators/this-machine.ts";

/** The project that a command works on. */
export interface Project {
  /** The address of its API, without a slash at the end. */
  readonly apiUrl: string;
  readonly secretKey: string;
  /** Whether it is the stack that `npm start` runs in the checkout. */
  readonly isLocalStack?: true;
}

/**
 * The project at a URL, with the key from the environment, which keeps it out of the shell history; without a URL, the
 * stack that runs in the checkout.
 *
 * @throws {StackError} when there is no project, or when the key would be sent unencrypted
 */
export async function findProject(
  { url, root, environment }: {
    readonly url: string | undefined;
    readonly root: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): Promise<Project> {
  if (url !== undefined) {
    const secretKey = environment.SUPABASE_SECRET_KEY?.trim();
    if (!secretKey) {
      throw new StackError(
        'Cannot look at the project: set the environment variable "SUPABASE_SECRET_KEY" to a secret key of it, or to its legacy service_role key',
      );
    }
    return { apiUrl: parseProjectUrl(url), secretKey };
  }
  const running = await readStackInfo(root);
  if (running === undefined) {
    throw new StackError(
      'There is no project to look at: start the local stack with "npm start", or give --url https://<ref>.supabase.co',
    );
  }
  const { apiUrl, secretKey } = running;
  return { apiUrl, secretKey, isLocalStack: true };
}

/** The origin of a project's URL; throws unless a secret may be sent there. */
function parseProjectUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === "https:" ||
    (url?.protocol === "http:" && namesThisMachine(text));
  if (url === undefined || !isSafe || url.username || url.password) {
    throw new StackError(
      "Cannot look at the project: give --url as https://<ref>.supabase.co, without a password",
    );
  }
  return url.origin;
}
