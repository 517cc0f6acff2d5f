import { z } from "zod";
import { type Check, fail, pass, skip, warn } from "./check.ts";
import { adminPageUrl } from "../../_shared/configuration/admin-page-url.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  supabaseUrl,
} from "../../_shared/configuration/supabase-configuration.ts";

const schema = z.object({
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
  ADMIN_PAGE_URL: adminPageUrl.optional(),
});

/** The page's own policy names the one project that it talks to. */
const PAGE = /<title>One Number<\/title>/;
const POLICY = /connect-src ([^;"\s]+)/;

/**
 * Whether the links in messages lead to our page, made for this project.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export async function checkAdminPage(
  name: string,
  { environment, deadline }: {
    readonly environment: Environment;
    readonly deadline: AbortSignal;
  },
): Promise<Check> {
  const variables = readConfiguration(schema, environment);
  const url = variables.ADMIN_PAGE_URL;
  if (url === undefined) {
    return skip(
      name,
      "There is no ADMIN_PAGE_URL: messages have commands instead of links",
    );
  }
  const { status, text } = await read(url, deadline);
  if (status === 401 || status === 403) {
    return warn(
      name,
      `"${url}" answers HTTP ${status}: only those who may see it can use the links`,
      "Let every admin reach it",
    );
  }
  const origin = POLICY.exec(text)?.[1];
  if (status !== 200 || origin === undefined || !PAGE.test(text)) {
    return fail(
      name,
      `The admins' page is not at "${url}": ${
        status === null ? "nothing answers" : `HTTP ${status}, another page`
      }`,
      "Make it with npm run admin -- --out admin.html, put it there, or correct ADMIN_PAGE_URL: the links in messages lead there",
    );
  }
  const ours = [variables.SUPABASE_URL, publicFunctionsUrlOf(variables)];
  return ours.some((known) => new URL(known).origin === origin)
    ? pass(name, `The admins' page is at "${url}"`)
    : fail(
      name,
      `The admins' page at "${url}" is made for another project, "${origin}"`,
      "Make it again for this project: npm run admin -- --out admin.html --url …",
    );
}

async function read(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly status: number | null; readonly text: string }> {
  try {
    const answer = await fetch(url, { signal });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return { status: null, text: "" };
  }
}
