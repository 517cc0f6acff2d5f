import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import {
  awaitNumber,
  awaitOrder,
  insertWithNumber,
} from "../stack-under-test/numbers.ts";
import { needsBrowser } from "./use-browser.ts";
import {
  anyRefusal,
  button,
  said,
  useSignedInAdmins,
} from "./use-signed-in-admins.ts";

const inDialog = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name });

describe("An admin, on the screens of the page,", needsBrowser, () => {
  const { stack, open, openNumber, openActive, statusOf } = useSignedInAdmins();

  it("suspends a number after a question, and resumes it", async () => {
    const { number, page } = await openActive("Suspend");
    await button(page, /^Suspend…/).click();
    await inDialog(page, "Cancel").click();
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await statusOf(number.id), "active");

    await button(page, /^Suspend…/).click();
    await inDialog(page, "Suspend it").click();
    await said(page, "is suspended.").waitFor();
    assert.equal(await statusOf(number.id), "suspended");

    await button(page, /^Resume/).click();
    await said(page, "is in use again.").waitFor();
    assert.equal(await statusOf(number.id), "active");

    // It was about the screen that is left.
    await page.getByRole("link", { name: "What waits" }).click();
    await said(page, "is in use again.").waitFor({ state: "detached" });
  });

  it("releases a number with its digits only, and gets no other by itself", async () => {
    const { number, page } = await openActive("Release", anyRefusal);
    await button(page, /^Release…/).click();
    const typed = page.getByLabel(/^Type .+ to confirm it$/);
    await typed.fill("+16045550000");
    await inDialog(page, "Give it back").click();
    await page.getByRole("alert")
      .filter({ hasText: "(CONFIRMATION_REQUIRED)" }).waitFor();
    assert.equal(await statusOf(number.id), "active");

    const digits = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number.phone_number);
    const [, area, exchange, line] = digits ?? [];
    await typed.fill(` +1 (${area}) ${exchange}-${line}`);
    await typed.press("Enter");
    await said(page, "is given back to Twilio now.").waitFor();
    assert.match(await statusOf(number.id), /^releas(ing|ed)$/);
  });

  it("keeps the number of a deleted organization, from the list of what waits", async () => {
    const { server } = stack();
    const { organization, number } = await insertWithNumber(server, "Keep");
    await server.from("organizations").delete().eq("id", organization.id)
      .throwOnError();
    const { page } = await open();
    const item = page.getByRole("listitem").filter({
      hasText: `Release ${number.phone_number} of Keep`,
    });
    await item.getByRole("button", { name: /^Keep/ }).click();
    await said(page, "is kept.").waitFor();
    await item.waitFor({ state: "detached" });
    // The button is gone, and the keyboard is not lost.
    await page.locator("h1:focus").waitFor();
    const { data } = await server.from("phone_number_releases").select("status")
      .eq("phone_number_id", number.id).single().throwOnError();
    assert.equal(data.status, "held");
  });

  it("retries a held order, for another area code", async () => {
    const { server } = stack();
    const { data: { id } } = await server.from("organizations")
      .insert({ name: "Retry", provisioning_policy: "hold" }).select("id")
      .single().throwOnError();
    await awaitOrder(server, id, "held");
    const { page } = await open();
    await page.getByRole("listitem").filter({ hasText: "The order of Retry" })
      .getByRole("button", { name: /^Retry…/ }).click();
    await page.getByLabel("Another area code").fill("604");
    await inDialog(page, "Retry the order").click();
    await said(page, "The order of Retry is queued again.").waitFor();
    const number = await awaitNumber(server, id);
    assert.match(number.phone_number, /^\+1604/);
  });

  it("dismisses a notification with a reason", async () => {
    const { number, page, admin } = await openNumber("Dismiss", anyRefusal);
    const reason = "She <b>pays</b> & waits";
    await button(page, /^Dismiss…/).click();
    await page.getByLabel("Why it needs no work").fill(reason);
    await inDialog(page, "Dismiss it").click();
    await said(page, `Dismissed: Import ${number.phone_number}`).waitFor();
    await button(page, /^Dismiss…/).waitFor({ state: "detached" });
    const [row] = await stack().database`
      select status, dismissed_reason, resolved_by from public.admin_notifications
      where phone_number_id = ${number.id}`;
    assert.deepEqual({ ...row }, {
      status: "dismissed",
      dismissed_reason: reason,
      resolved_by: admin.id,
    });
  });

  it("is told when another admin was faster, and sees the present state", async () => {
    const { number, page } = await openNumber("Faster", anyRefusal);
    await button(page, /^Dismiss…/).click();
    await page.getByLabel("Why it needs no work").fill("It can wait");
    await stack().database`
      update public.admin_notifications
      set status = 'dismissed', dismissed_reason = 'Mine', resolved_at = now()
      where phone_number_id = ${number.id}`;
    await inDialog(page, "Dismiss it").click();
    await said(page, "(NOTIFICATION_NOT_PENDING)").waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await button(page, /^Dismiss…/).waitFor({ state: "detached" });
    await page.getByText("Reason: Mine").waitFor();
  });
});
