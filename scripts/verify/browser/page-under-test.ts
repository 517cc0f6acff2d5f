import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** A page, and all that went wrong in it: errors, and requests that failed or were blocked. */
export interface PageUnderTest {
  readonly page: Page;
  /** Those that no test expected, in words. */
  readonly problems: readonly string[];
}

/** Collects the problems of a page from now on, without those that match one of the expected ones. */
export function watchPage(
  page: Page,
  expected: readonly RegExp[],
): PageUnderTest {
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!expected.some((each) => each.test(problem))) problems.push(problem);
  };
  page.on("pageerror", (error) => note(`The page threw ${error.stack}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    note(`Console: ${message.text()} (${message.location().url})`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // The page itself does not want the answer, or not its body.
    if (reason === "net::ERR_ABORTED") return;
    note(`${request.method()} ${request.url()} failed: ${reason}`);
  });
  return { page, problems };
}

/** Keeps what a page shows, for whoever looks at a failed test, and says where. */
export async function keepEvidence({ page }: PageUnderTest): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "one-number-page-"));
  await page.screenshot({
    path: join(folder, "screenshot.png"),
    fullPage: true,
  });
  await writeFile(
    join(folder, "page.txt"),
    `${page.url()}\n\n${await page.locator("body").innerText()}\n`,
  );
  return `What the page showed is in ${folder}`;
}
