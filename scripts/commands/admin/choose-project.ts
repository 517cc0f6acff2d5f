import { type Project, readProject } from "../../local/admin-page/project.ts";
import { StackError } from "../../local/stack-error.ts";
import { readStackInfo } from "../../local/stack/stack-info.ts";

/**
 * The project of an admins' page: the one that is named, or else the stack that runs at the moment of the question.
 *
 * @throws {StackError} when only half of a project is named, or what is named is none; later, when no stack runs
 */
export function chooseProject(
  { url, publishableKey }: {
    readonly url?: string;
    readonly publishableKey?: string;
  },
  checkout: string,
): () => Promise<Project> {
  if (url !== undefined && publishableKey !== undefined) {
    const project = readProject({ url, publishableKey });
    return () => Promise.resolve(project);
  }
  if (url !== undefined || publishableKey !== undefined) {
    throw new StackError(
      "Give both --url and --publishable-key, or neither for the running local stack",
    );
  }
  return async () => {
    const stack = await readStackInfo(checkout);
    if (stack !== undefined) {
      const { apiUrl, publishableKey } = stack;
      return { apiUrl, publishableKey };
    }
    throw new StackError(
      'The local stack is not running: start it with "npm start" in another terminal, or name a project with --url and --publishable-key',
    );
  };
}
