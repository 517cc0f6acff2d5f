import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { TO } from "../stack-under-test/place-call.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { connectPage, runInPage } from "./run-in-page.ts";
import { servePages } from "./serve-pages.ts";
import { needsBrowser, useBrowser } from "./use-browser.ts";

const orderSchema = z.object({ state: z.string(), phone_number: z.string() });
const callSchema = z.object({ id: z.string(), from: z.string() });

const SIGN_UP = `
  const { data } = await supabase.auth.signUp({ email, password });
  return data.user.email;`;

const INSERT = `
  const { data } = await supabase.from("organizations")
    .insert({ name: "Acme" }).select().single().throwOnError();
  return data.id;`;

const AWAIT_NUMBER = `
  for (;;) {
    const { data } = await supabase.from("organization_phone_numbers").select()
      .eq("organization_id", id).single().throwOnError();
    if (data.phone_number) return data;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }`;

const PLACE_CALL = `
  const { data, error } = await supabase.functions.invoke(
    \`organizations/\${id}/calls\`,
    { body: { to }, headers: { "Idempotency-Key": crypto.randomUUID() } },
  );
  return data ?? await error.context.json();`;

const LIST_CALLS = `
  const { data } = await supabase.functions.invoke(
    \`organizations/\${id}/calls?limit=20\`, { method: "GET" });
  return data.calls.map(({ id }) => id);`;

describe("A customer, from a page of another origin", needsBrowser, () => {
  const stack = useStack(elevenLabsAccount, { catchMail: true });
  const browser = useBrowser();
  let pages: Awaited<ReturnType<typeof servePages>>;
  before(async () => {
    pages = await servePages(join(import.meta.dirname, "pages"));
  });
  after(() => pages.stop());

  /** Imports the number and activates it, as an admin does. */
  async function activate(phoneNumber: string): Promise<void> {
    const { elevenLabs, info } = stack();
    const { phoneNumberId } = await elevenLabs.addPhoneNumber({
      phoneNumber,
      agentId: localAgent.agentId,
    });
    const { status } = await request(
      info,
      `/admin/phone-numbers/${phoneNumber}/activate`,
      activation({ apikey: info.secretKey }, phoneNumberId),
    );
    assert.equal(status, 200);
  }

  for (const host of ["127.0.0.1", "localhost"]) {
    it(`signs up, gets a number, calls somebody, leaves and comes back (${host})`, async () => {
      const url = pages.url.replace("127.0.0.1", host);
      const page = await browser.newPage(url);
      await connectPage(page, stack().info);
      const user = {
        email: `${randomUUID()}@example.com`,
        password: "correct horse battery",
      };
      assert.equal(await runInPage(page, SIGN_UP, user), user.email);

      const id = await runInPage(page, INSERT);
      const order = orderSchema.parse(
        await runInPage(page, AWAIT_NUMBER, { id }),
      );
      await activate(order.phone_number);
      const call = callSchema.parse(
        await runInPage(page, PLACE_CALL, { id, to: TO }),
      );
      assert.equal(call.from, order.phone_number);
      assert.deepEqual(await runInPage(page, LIST_CALLS, { id }), [call.id]);

      await runInPage(page, "await supabase.auth.signOut()");
      const nobody = "return (await supabase.auth.getSession()).data.session";
      assert.equal(await runInPage(page, nobody), null);
      await runInPage(
        page,
        "const { error } = await supabase.auth.signInWithPassword({ email, password }); if (error) throw error;",
        user,
      );
      await runInPage(
        page,
        "const { error } = await supabase.auth.refreshSession(); if (error) throw error;",
      );
      // The session outlasts the page.
      await page.reload();
      await connectPage(page, stack().info);
      const again = orderSchema.parse(
        await runInPage(page, AWAIT_NUMBER, { id }),
      );
      assert.deepEqual(again, {
        state: "active",
        phone_number: order.phone_number,
      });
    });
  }
});
