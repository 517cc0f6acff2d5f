import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { simulatorKey } from "../../local/vendors/vendors.ts";
import { needsBrowser } from "./use-browser.ts";
import {
  anyRefusal,
  button,
  said,
  useSignedInAdmins,
} from "./use-signed-in-admins.ts";

describe("An admin, on a number's screen,", needsBrowser, () => {
  const { stack, openNumber, openActive, statusOf } = useSignedInAdmins();

  it("activates a number that was imported by hand, once every check passes", async () => {
    const { number, page, admin } = await openNumber("Activate", anyRefusal);
    const activate = button(page, "Activate an import made by hand");
    await activate.click();
    await page.getByRole("alert").filter({ hasText: "(NOT_IMPORTED)" })
      .waitFor();

    const { phoneNumberId } = await stack().elevenLabs.addPhoneNumber({
      phoneNumber: number.phone_number,
      agentId: null,
    });
    await activate.click();
    await page.getByText("Failed No agent is assigned").waitFor();
    assert.equal(await statusOf(number.id), "pending_import");

    const assigned = await fetch(
      `${stack().info.elevenLabsUrl}/v1/convai/phone-numbers/${phoneNumberId}`,
      {
        method: "PATCH",
        headers: {
          "xi-api-key": simulatorKey,
          "content-type": "application/json",
        },
        body: JSON.stringify({ agent_id: localAgent.agentId }),
      },
    );
    assert.equal(assigned.status, 200);
    await activate.click();
    await said(page, "is active.").waitFor();
    await page.getByText(`Passed Agent "${localAgent.agentId}"`).waitFor();
    await page.getByText(phoneNumberId).first().waitFor();
    const [row] = await stack().database`
      select status, elevenlabs_phone_id, elevenlabs_phone_id_set_by
      from public.phone_number_records where id = ${number.id}`;
    assert.deepEqual({ ...row }, {
      status: "active",
      elevenlabs_phone_id: phoneNumberId,
      elevenlabs_phone_id_set_by: admin.id,
    });
  });

  it("imports a number through the API with one press, however often the button is pressed", async () => {
    const { number, page } = await openNumber("Import");
    const posts: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && /\/import$/.test(request.url())) {
        posts.push(request.url());
      }
    });
    const press = button(page, "Import and activate");
    await press.dblclick();
    await said(page, "is active.").waitFor();
    assert.equal(posts.length, 1);
    assert.equal(await statusOf(number.id), "active");
    const { phoneNumbers } = await stack().elevenLabs.workspace();
    assert.equal(
      phoneNumbers.filter(({ phoneNumber }) =>
        phoneNumber === number.phone_number
      ).length,
      1,
    );
  });

  it("has the id of an active number checked, and puts another in its place", async () => {
    const { number, page } = await openActive("Replace", anyRefusal);
    const { phoneNumberId } = await stack().elevenLabs.addPhoneNumber({
      phoneNumber: number.phone_number,
      agentId: localAgent.agentId,
    });
    await button(page, "Check the id").click();
    await page.getByRole("alert")
      .filter({ hasText: "(ELEVENLABS_CHECK_FAILED)" }).waitFor();
    await button(page, "Replace the id…").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Now it is phnum_Replace.").waitFor();
    await dialog.getByLabel("ElevenLabs id").fill(phoneNumberId);
    await dialog.getByRole("button", { name: "Replace the id" }).click();
    await said(page, `has the ElevenLabs id ${phoneNumberId}.`).waitFor();
    await page.getByText(`Passed The id is that of ${number.phone_number}`)
      .waitFor();
    const [row] = await stack().database`
      select elevenlabs_phone_id, elevenlabs_verification from public.phone_number_details
      where phone_number_id = ${number.id}`;
    assert.deepEqual({ ...row }, {
      elevenlabs_phone_id: phoneNumberId,
      elevenlabs_verification: "verified",
    });
  });

  it("types the id where the project has no API key", async () => {
    const { number, page } = await openNumber("Typed");
    const { phoneNumberId } = await stack().elevenLabs.addPhoneNumber({
      phoneNumber: number.phone_number,
      agentId: localAgent.agentId,
    });
    // As a project without a key answers.
    await page.route(/\/admin\/phone-numbers\/[^/]+$/, async (route) => {
      const response = await route.fetch();
      const json: unknown = await response.json();
      const without = { asksForId: true, canImport: false };
      await route.fulfill({ response, json: Object.assign({}, json, without) });
    });
    await page.reload();
    await page.getByLabel("ElevenLabs id").fill(` ${phoneNumberId} `);
    await button(page, "Activate").click();
    await said(page, "is active.").waitFor();
    await page.getByText(phoneNumberId).first().waitFor();
    await page.unrouteAll({ behavior: "wait" });
    assert.equal(await statusOf(number.id), "active");
  });
});
