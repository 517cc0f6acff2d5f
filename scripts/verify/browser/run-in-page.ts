import type { Page } from "playwright-core";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/** Makes the page's supabase-js client, named `supabase`, with the publishable key. */
export async function connectPage(
  page: Page,
  { apiUrl, publishableKey }: StackInfo,
  options: object = {},
): Promise<void> {
  await page.waitForFunction("globalThis.createClient");
  const parameters = [apiUrl, publishableKey, options]
    .map((parameter) => JSON.stringify(parameter)).join();
  await page.evaluate(`globalThis.supabase = createClient(${parameters});`);
}

/**
 * Runs the body of an async function as the page's own script would, with the given values by their names, and returns
 * what it returns. The page shows it, too.
 */
export async function runInPage(
  page: Page,
  body: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const names = Object.keys(given).join();
  const result: unknown = await page.evaluate(
    `(async ({ ${names} }) => { ${body} })(${JSON.stringify(given)})
      .then((result) => {
        const shown = document.createElement("pre");
        shown.textContent = JSON.stringify(result, null, 2);
        document.body.append(shown);
        return result;
      })`,
  );
  return result;
}
