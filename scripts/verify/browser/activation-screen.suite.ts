import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import {
  ACTIVATE,
  awaitNumber,
  failing,
  heading,
  number,
  OPEN,
  opened,
  passing,
  ready,
  refusal,
  useAdminPage,
  waiting,
} from "./use-admin-page.ts";
import { needsBrowser } from "./use-browser.ts";

const active = { ...number, status: "active" };
const activated = { json: { number: active, checks: passing } };

const button = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true });
const returnTo = (page: Page) =>
  page.evaluate("dispatchEvent(new Event('focus'))");

describe("a link's page, in a browser,", needsBrowser, () => {
  const { open } = useAdminPage();

  it("shows the number and each check, looks again, and activates with one button", async () => {
    const { page, sent } = await open("#activate=abc", {
      [OPEN]: [waiting, waiting, ready],
      [ACTIVATE]: activated,
    });
    await awaitNumber(page);
    const text = await page.locator("main").innerText();
    for (const shown of ["Acme", "Vancouver, BC, CA", "$1.15 a month"]) {
      assert.ok(text.includes(shown), shown);
    }
    assert.deepEqual(
      await page.getByRole("listitem").filter({
        hasText: /^(Passed|Failed)/,
      }).allInnerTexts(),
      [
        "Failed ElevenLabs has it not",
        "Failed Not checked",
      ],
    );
    assert.equal(await button(page, "Activate").isDisabled(), true);
    await button(page, "Look again").click();
    await page.getByRole("status").filter({ hasText: "Not ready" }).waitFor();

    await returnTo(page);
    await page.getByRole("status").filter({ hasText: "activate it" }).waitFor();
    await button(page, "Activate").click();
    await heading(page, "+1 604 123 4567 is active").waitFor();
    await page.getByText("answered: by Jack, from Acme").waitFor();
    const link = page.getByRole("link", { name: "call it" });
    assert.equal(await link.getAttribute("href"), "tel:+16041234567");
    // Nothing is left to look at.
    await returnTo(page);
    const body = { token: "abc" };
    assert.deepEqual(sent, [
      { path: OPEN, body },
      { path: OPEN, body },
      { path: OPEN, body },
      { path: ACTIVATE, body },
    ]);
  });

  it("takes the id where there is no API key, and shows what is wrong with it", async () => {
    const { page, sent } = await open("#activate=abc", {
      [OPEN]: { json: { ...opened, asksForId: true, checks: [] } },
      [ACTIVATE]: [
        refusal("ELEVENLABS_CHECK_FAILED", { checks: failing }),
        activated,
      ],
    }, /status of 409/);
    const id = page.getByLabel("Id of the number at ElevenLabs");
    await id.fill("not an id");
    await id.press("Enter");
    await id.fill(" phnum_1 ");
    await id.press("Enter");
    await page.getByRole("alert").filter({ hasText: "refused" }).waitFor();
    await page.getByText("Failed ElevenLabs has it not").waitFor();
    await button(page, "Activate").click();
    await heading(page, /is active$/).waitFor();
    const body = { token: "abc", elevenLabsPhoneId: "phnum_1" };
    assert.deepEqual(sent.slice(1), [
      { path: ACTIVATE, body },
      { path: ACTIVATE, body },
    ]);
  });

  it("claims nothing of an id that nothing could check", async () => {
    const { page } = await open("#activate=abc", {
      [OPEN]: { json: { ...opened, asksForId: true, checks: [] } },
      [ACTIVATE]: { json: { number: active, checks: [] } },
    });
    await page.getByLabel("Id of the number at ElevenLabs").fill("phnum_2");
    await button(page, "Activate").click();
    await heading(page, /is active$/).waitFor();
    await page.getByText("Nothing could check the id.").waitFor();
    assert.equal(await page.getByText("are answered").count(), 0);
  });

  for (
    const [code, details, title, advice] of [
      ["ACTIVATION_LINK_UNKNOWN", undefined, "This link is unknown", "missing"],
      ["ACTIVATION_LINK_EXPIRED", undefined, "This link has expired", "newest"],
      [
        "ACTIVATION_LINK_OVER",
        { phoneNumber: "+16041234567", active: false },
        "This link is no longer needed",
        "newer message",
      ],
      [
        "ACTIVATION_LINK_OVER",
        { phoneNumber: "+16041234567", active: true },
        "This link is no longer needed",
        "+1 604 123 4567 is active already",
      ],
    ] as const
  ) {
    it(`says what to do: ${code} ${details?.active ?? ""}`, async () => {
      const { page } = await open("#activate=abc", {
        [OPEN]: refusal(code, details),
      }, /status of 409/);
      await heading(page, title).waitFor();
      await page.getByText(advice).waitFor();
      assert.equal(await page.getByRole("button").count(), 0);
    });
  }

  it("says so where the number is active, or becomes active elsewhere", async () => {
    const { page, sent } = await open("#activate=abc", {
      [OPEN]: [waiting, { json: { ...opened, number: active } }],
    });
    await awaitNumber(page);
    await returnTo(page);
    await heading(page, "+1 604 123 4567 is active already").waitFor();
    assert.equal(sent.length, 2);
  });

  it("stands no answer, and answers that it cannot understand, and tries again", async () => {
    const { page } = await open(
      "#activate=abc",
      {
        [OPEN]: [
          null,
          { json: "<html>" },
          { status: 502, json: "Bad gateway" },
          ready,
          null,
          ready,
        ],
        [ACTIVATE]: [null, activated],
      },
      /ERR_CONNECTION_REFUSED/,
      /status of 502/,
    );
    await page.getByText("does not answer. Nothing has changed.").waitFor();
    for (const _ of ["a page of a proxy", "its failure"]) {
      await button(page, "Try again").click();
      await page.getByText("cannot be understood").waitFor();
    }
    await button(page, "Try again").click();
    await awaitNumber(page);
    await returnTo(page);
    await page.getByRole("alert").filter({ hasText: "answer" }).waitFor();
    assert.equal(await button(page, "Activate").isEnabled(), true);
    await button(page, "Activate").click();
    await page.getByRole("alert").filter({ hasText: "no harm" }).waitFor();
    await button(page, "Activate").click();
    await heading(page, /is active$/).waitFor();
  });
});
