import { after, before } from "node:test";
import { useBrowser } from "../../browser/use-browser.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";
import { type ServedPage, servePage } from "./serve-page.ts";

/** The one line about a Realtime that is not there, which only the browser writes. */
const noRealtime = /WebSocket connection to '.*\/realtime\/v1\/websocket/;

/** Serves the page of supabase/client, with a stack and a browser, until the tests of the suite are over. */
export function usePage() {
  const stack = useStack(elevenLabsAccount, { catchMail: true });
  const browser = useBrowser();
  let served: ServedPage;
  before(async () => served = await servePage(stack().info));
  after(() => served.stop());

  return {
    stack,
    url: () => served.url,
    /** Opens it. Its console may have the expected lines, and no others. */
    open: (...expected: readonly RegExp[]) =>
      browser.newPage(served.url, { expected: [noRealtime, ...expected] }),
  };
}
