import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import {
  awaitScreen,
  number,
  OPEN,
  opened,
  refusal,
  useAdminPage,
} from "./use-admin-page.ts";
import { needsBrowser } from "./use-browser.ts";

const long = "Incomprehensibilities".repeat(5);

/** Screens with all kinds of elements. */
const screens = {
  "a number with failed checks": { json: opened },
  "a field for the id, and a long name": {
    json: {
      ...opened,
      asksForId: true,
      checks: [{ check: "id_exists", passed: true, message: long }],
      number: { ...number, organizationName: long },
    },
  },
  "an expired link": refusal("ACTIVATION_LINK_EXPIRED"),
  "no answer": null,
} as const;

/** The parts of the page whose text has less contrast than 4.5 to 1 (WCAG 2.2, 1.4.3). As text: these files know no browser's types. */
const FAINT = `(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => rgb(color).slice(0, 3)
    .map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const groundOf = (element) => {
    const ground = getComputedStyle(element).backgroundColor;
    return rgb(ground)[3] > 0 ? ground : groundOf(element.parentElement);
  };
  const hasText = ({ childNodes }) =>
    [...childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  return [...document.querySelectorAll("main *")].filter(hasText).flatMap((element) => {
    const [dark, light] = [getComputedStyle(element).color, groundOf(element)]
      .map(luminance).sort((a, b) => a - b);
    const contrast = (light + 0.05) / (dark + 0.05);
    return contrast < 4.5 ? [element.textContent + ": " + contrast.toFixed(2)] : [];
  });
})()`;

describe("the admins' page can be read and used", needsBrowser, () => {
  const { open } = useAdminPage();

  for (const [name, answer] of Object.entries(screens)) {
    it(`in light and dark, on a narrow screen, by the keyboard, and aloud: ${name}`, async () => {
      const { page } = await open("#activate=abc", { [OPEN]: answer }, /./);
      const heading = page.getByRole("heading", { level: 1 })
        .filter({ hasNotText: "Activate a number" });
      await heading.waitFor();
      await awaitScreen(page, await heading.innerText());
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await page.evaluate(FAINT), [], colorScheme);
      }

      await page.setViewportSize({ width: 320, height: 640 });
      const width = z.number().parse(
        await page.evaluate("document.documentElement.scrollWidth"),
      );
      assert.ok(width <= 320, `${width}`);

      // A screen reader begins with the new title.
      const focused = page.locator(":focus");
      assert.equal(await focused.innerText(), await heading.innerText());
      assert.ok((await page.title()).startsWith(await heading.innerText()));

      const controls = page.locator("a, button:enabled, input");
      for (let at = 0; at < await controls.count(); at++) {
        await page.keyboard.press("Tab");
        const control = controls.nth(at);
        assert.equal(await control.and(focused).count(), 1, `${at}`);
        const outline = await page.evaluate(
          "getComputedStyle(document.activeElement).outlineStyle",
        );
        assert.equal(outline, "solid");
      }
    });
  }

  it("keeps the focus on the button that is busy, and says how it goes", async () => {
    const { page } = await open("#activate=abc", { [OPEN]: { json: opened } });
    const button = page.getByRole("button", { name: "Look again" });
    await button.focus();
    const busy = page.getByRole("status").filter({ hasText: "Looking…" });
    let release = () => {};
    await page.route("**/open", async (route) => {
      await new Promise<void>((resolve) => release = resolve);
      await route.fulfill({ json: opened });
    });
    await page.keyboard.press("Enter");
    await busy.waitFor();
    assert.equal(await button.getAttribute("aria-busy"), "true");
    assert.equal(await button.and(page.locator(":focus")).count(), 1);
    // Nothing is sent twice.
    await page.keyboard.press("Enter");
    release();
    await page.getByRole("status").filter({ hasText: "Not ready" }).waitFor();
    assert.equal(await button.and(page.locator(":focus")).count(), 1);
  });
});
