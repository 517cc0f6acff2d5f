import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useLinks } from "./use-links.ts";

describe("the routes of activation links", () => {
  const links = useLinks(elevenLabsAccount);
  const { stack, open, insertWithLink, importByHand } = links;

  it("do nothing for a token in a URL, and nothing for who only looks", async () => {
    const { info } = stack();
    const acme = await insertWithLink("Acme");
    await importByHand(acme.phoneNumber);
    const { token } = acme;
    for (const method of ["GET", "HEAD", "POST"]) {
      for (
        const path of [
          `open?token=${token}`,
          `activate?token=${token}`,
          `open/${token}`,
          `activate/${token}`,
        ]
      ) {
        const answer = await fetch(
          `${info.apiUrl}/functions/v1/activation-link/${path}`,
          { method },
        );
        const text = await answer.text();
        assert.ok(answer.status >= 400, `${method} ${path}`);
        assert.ok(!text.includes(acme.phoneNumber), text);
      }
    }
    // A scanner that runs the page opens the link, and does not click.
    for (let time = 0; time < 3; time += 1) await open(token);
    const { status } = await links.recordOf(acme.id);
    assert.equal(status, "pending_import");
    assert.doesNotMatch(stack().functionLogs.join("\n"), new RegExp(token));
  });

  it("may be asked by a page from anywhere, without cookies", async () => {
    const { info } = stack();
    const origin = "https://admin.example";
    const answer = await fetch(
      `${info.apiUrl}/functions/v1/activation-link/open`,
      {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type",
        },
      },
    );
    const { headers } = answer;
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.equal(headers.get("access-control-allow-credentials"), null);
    assert.match(
      headers.get("access-control-allow-headers") ?? "",
      /content-type/i,
    );
  });

  it("find none of a thousand guesses, do not ask ElevenLabs about them, and go on opening a right link", async () => {
    const { elevenLabs } = stack();
    const acme = await insertWithLink("Acme");
    await elevenLabs.clearRequests();
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from(
          { length: 50 },
          () => open(randomBytes(32).toString("base64url")),
        ),
      );
      for (const { code } of answers) {
        assert.equal(code, "ACTIVATION_LINK_UNKNOWN");
      }
    }
    const byNumber = async () =>
      (await elevenLabs.requests("list")).filter(({ query }) =>
        query.phone_number !== undefined
      );
    assert.deepEqual(await byNumber(), []);
    assert.equal((await open(acme.token)).status, 200);
    assert.equal((await byNumber()).length, 1);
  });
});
