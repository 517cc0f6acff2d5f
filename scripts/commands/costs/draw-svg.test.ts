import { DOMParser, type Element } from "@xmldom/xmldom";
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawSvg } from "./draw-svg.ts";
import { sampleCosts } from "./testing/sample-costs.ts";
import { partColors } from "./svg-bars.ts";

async function draw(report = sampleCosts()) {
  const svg = new DOMParser().parseFromString(
    await drawSvg(report),
    "image/svg+xml",
  );
  const all = (name: string) => [...svg.getElementsByTagName(name)];
  return {
    texts: all("text").map(({ textContent }) => textContent ?? ""),
    rects: all("rect"),
    size: (of: Element, side: string) => Number(of.getAttribute(side)),
    root: svg.documentElement,
  };
}

test("the picture shows every exact amount, and names unchanged", async () => {
  const { texts } = await draw();
  for (
    const text of [
      "Spent 3.5175 USD",
      "3 minutes of calls: 0.0375 USD",
      "2.3675",
      "Acme & <Sons>",
      "Bolt (deleted)",
      "(no organization)",
    ]
  ) {
    assert.ok(texts.includes(text), `It says "${text}"`);
  }
});

test("twice as much is twice as high", async () => {
  const { rects, size } = await draw();
  // After the key of colors come the columns of October and November.
  const [october, november] = rects
    .filter((rect) => rect.getAttribute("fill") === partColors[0])
    .slice(1, 3);
  assert.ok(october !== undefined && november !== undefined);
  const ratio = size(november, "height") / size(october, "height");
  assert.ok(Math.abs(ratio - 2) < 1e-9, `${ratio}`);
});

test("everything is within the picture", async () => {
  const { rects, root, size } = await draw();
  assert.ok(root !== null);
  for (const rect of rects) {
    const right = size(rect, "x") + size(rect, "width");
    if (rect.getAttribute("width") === "100%") continue;
    assert.ok(right <= size(root, "width"), `${right}`);
    const bottom = size(rect, "y") + size(rect, "height");
    assert.ok(bottom <= size(root, "height"), `${bottom}`);
  }
});

test("months and organizations without costs are drawn, too", async () => {
  const report = sampleCosts();
  const free = [{ currency: "USD", amount: "0.00" }];
  const nothing = { quantity: 1, costs: free, withoutPrice: 0 };
  const row = {
    costs: free,
    numberMonths: nothing,
    voiceMinutes: nothing,
    sms: null,
  };
  const { rects, size } = await draw({
    ...report,
    total: { ...report.total, costs: free },
    months: report.months.map((month) => ({ ...month, ...row })),
    organizations: [],
    withoutOrganization: { ...report.withoutOrganization, costs: [] },
  });
  for (const rect of rects.slice(4)) assert.equal(size(rect, "height"), 0);
});
