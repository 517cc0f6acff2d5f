import { after, afterEach } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "./find-browser.ts";
import {
  keepEvidence,
  type PageUnderTest,
  watchPage,
} from "./page-under-test.ts";

/** The options of a suite that needs a browser: without one, it is skipped and says how to get one. */
export const needsBrowser = {
  skip: findBrowser() === undefined && HOW_TO_GET_A_BROWSER,
};

/** A bound for what a page shows, and no measurement: longer than `waitUntil()` waits for what leads to it. */
const LONGEST_MILLISECONDS = 180_000;

/** The browser of this test file. */
let running: Promise<Browser> | undefined;

after(async () => {
  await (await running)?.close();
});

/**
 * Starts the browser. It ends with this process, however that ends: Playwright stops it after Ctrl-C, and it stops
 * itself when its pipe breaks.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  return await chromium.launch({
    executablePath,
    // It refuses to run as root, and the pages are our own.
    chromiumSandbox: false,
    // Playwright would stop the browser, and leave this process running.
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // Nothing but this machine can be reached: not by a page, and not by the browser for itself.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      "--no-proxy-server",
    ],
  });
}

/** Opens pages during a test, each as a new visitor. */
export interface BrowserUnderTest {
  /** Opens an address. A test fails at its end when a page had a problem that it did not expect. */
  newPage(
    url: string,
    options?: { readonly expected?: readonly RegExp[] },
  ): Promise<Page>;
}

/**
 * A browser for the tests of a suite, which `needsBrowser`; all suites of a file share it. After each test its pages are
 * closed. When the test failed, what the pages showed is kept.
 */
export function useBrowser(): BrowserUnderTest {
  const opened: PageUnderTest[] = [];

  afterEach(async (test) => {
    const pages = opened.splice(0);
    const problems = pages.flatMap(({ problems }) => problems);
    const hasFailed = "diagnostic" in test && "passed" in test &&
      !test.passed;
    const evidence = hasFailed || problems.length > 0
      ? await Promise.all(pages.map(keepEvidence))
      : [];
    for (const { page } of pages) await page.context().close();
    const report = [...problems, ...evidence].join("\n");
    // The error of a test that failed stays its error.
    if (hasFailed) test.diagnostic(report);
    else if (problems.length > 0) {
      throw new Error(`Problems of a page:\n${report}`);
    }
  });

  return {
    async newPage(url, { expected = [] } = {}) {
      const browser = await (running ??= launchBrowser());
      const context = await browser.newContext();
      context.setDefaultTimeout(LONGEST_MILLISECONDS);
      const watched = watchPage(await context.newPage(), expected);
      opened.push(watched);
      await watched.page.goto(url);
      return watched.page;
    },
  };
}
