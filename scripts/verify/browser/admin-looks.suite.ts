import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { awaitOrder, insertWithNumber } from "../stack-under-test/numbers.ts";
import { needsBrowser } from "./use-browser.ts";
import {
  anyRefusal,
  button,
  useSignedInAdmins,
} from "./use-signed-in-admins.ts";

/** Names of organizations are strangers' text. */
const NAME = `<img src=x onerror="document.title='taken'"> & "Sons"`;

/** Each element that somebody can use, with its name. */
const NAMELESS = /^\s*- (button|link|textbox|searchbox|dialog)(?! ")/m;

describe("An admin who looks around in the page", needsBrowser, () => {
  const { stack, open } = useSignedInAdmins();
  let numberId: string;
  let phoneNumber: string;
  let organizationId: string;

  before(async () => {
    const { server, database } = stack();
    const { organization, number } = await insertWithNumber(server, NAME);
    organizationId = organization.id;
    phoneNumber = number.phone_number;
    numberId = number.id;
    await database`
      update public.admin_notifications set created_at = created_at - interval '3 days 2 hours'
      where phone_number_id = ${numberId}`;
    const { data: { id } } = await server.from("organizations")
      .insert({ name: "Looked at", provisioning_policy: "hold" }).select("id")
      .single().throwOnError();
    await awaitOrder(server, id, "held");
  });

  const screens = () => [
    "#/",
    "#/search/sons",
    `#/organizations/${organizationId}`,
    `#/phone-numbers/${phoneNumber}`,
  ];

  async function visit(page: Page, fragment: string): Promise<void> {
    await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
    await page.getByRole("link", { name: NAME }).or(
      page.getByRole("heading", { name: NAME }),
    ).first().waitFor();
  }

  it("sees what waits, the oldest first, since when and at what cost, and chooses a kind", async () => {
    const { page } = await open();
    const items = page.locator(".cards > li");
    await items.first().waitFor();
    const oldest = await items.first().innerText();
    assert.ok(
      oldest.includes(`Import ${phoneNumber} to ElevenLabs for ${NAME}`),
    );
    assert.match(
      oldest,
      /3 days 2 hours ago · \$1\.15 a month, \$1\.15 so far/,
    );
    const held = button(page, /^Held orders \d+$/);
    const count = Number(/\d+/.exec(await held.innerText())?.[0]);
    await held.click();
    assert.equal(await held.getAttribute("aria-pressed"), "true");
    assert.equal(await items.count(), count);
    await items.filter({ hasText: "The order of Looked at is held" }).waitFor();
    await page.getByText("From the insert to its number").waitFor();

    await button(page, /^All/).click();
    await items.first().getByText("What to do").click();
    await items.first().getByText("1. Sign in at").waitFor();
    await items.first().getByText("a button takes the place of the command")
      .waitFor();
    await items.first().getByRole("link", { name: "Activate" }).click();
    await page.getByRole("form", { name: "Activate" }).waitFor();
  });

  it("finds an organization by a part of its name, its number and ids", async () => {
    const { page } = await open("#/search/");
    const [details] = await stack().database`
      select twilio_sid from public.phone_number_details where phone_number_id = ${numberId}`;
    const [, area, exchange, line] =
      /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phoneNumber) ?? [];
    for (
      const words of [
        "SONS",
        `(${area}) ${exchange}-${line}`,
        organizationId,
        String(details?.twilio_sid),
      ]
    ) {
      await page.getByRole("searchbox").fill(words);
      await page.getByRole("searchbox").press("Enter");
      const found = page.getByRole("region", { name: "Found" });
      await found.getByText("1 found.").waitFor();
      await found.getByRole("link", { name: NAME }).waitFor();
    }
    await page.getByRole("searchbox").fill("nobody has this name");
    await button(page, "Search").click();
    await page.getByText("Nothing is found for “nobody has this name”.")
      .waitFor();
    await page.goBack();
    await page.getByRole("link", { name: NAME }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.getByText("A number was ordered for").waitFor();
    await page.getByRole("link", { name: /^\+1/ }).first().click();
    await page.getByRole("form", { name: "Activate" }).waitFor();
    assert.match(await page.title(), /^\+1/);
  });

  it("reads that the Data API has failed, and tries again", async () => {
    const { database } = stack();
    const { page } = await open("#/search/", anyRefusal);
    await database`
      alter function public.count_waiting_work() rename to count_gone`;
    try {
      await page.getByRole("link", { name: "What waits" }).click();
      await page.getByRole("alert").filter({ hasText: "(PGRST202)" }).waitFor();
    } finally {
      await database`
        alter function public.count_gone() rename to count_waiting_work`;
    }
    await button(page, "Try again").click();
    await page.getByText("From the insert to its number").waitFor();
    assert.equal(
      await page.getByRole("alert").filter({ hasText: /./ }).count(),
      0,
    );
  });

  it("scrolls no screen sideways on a phone, and finds a name on everything that can be used", async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const screen of screens()) {
      await visit(page, screen);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      assert.equal(width, 360, screen);
      const tree = await page.locator("body").ariaSnapshot();
      assert.doesNotMatch(tree, NAMELESS, screen);
    }
    for (const name of [/^Release…/, /^Dismiss…/]) {
      await button(page, name).click();
      assert.doesNotMatch(await page.locator("body").ariaSnapshot(), NAMELESS);
      assert.equal(
        await page.evaluate("document.documentElement.scrollWidth"),
        360,
      );
      await page.keyboard.press("Escape");
    }
  });
});
