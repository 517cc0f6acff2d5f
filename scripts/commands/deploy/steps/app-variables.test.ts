import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sha256 } from "../settings/generated-secrets.ts";
import type { Prompt } from "../settings/prompt.ts";
import { SettingsFile } from "../settings/settings-file.ts";
import { confirmReplacements, findAppVariables } from "./app-variables.ts";

const ofApp = {
  SMTP_URL: "smtps://app.example.com",
  TWILIO_AUTH_TOKEN: "token",
  AGENT_NAME: "Jack",
  EDGE_FUNCTION_SECRET: "rotated",
};

async function meet(
  { into = "/app", replace = [], vault = "rotated" }: {
    readonly into?: string | undefined;
    readonly replace?: readonly string[];
    readonly vault?: string;
  },
) {
  const settings = await SettingsFile.read("/nowhere/.env.production");
  settings.set("SMTP_URL", "smtps://ours.example.com");
  settings.set("TWILIO_AUTH_TOKEN", "other token");
  settings.set("AGENT_NAME", "Jack");
  settings.set("MAIL_FROM", "jack@example.com");
  settings.set("EDGE_FUNCTION_SECRET", "new");
  const digests = Object.entries(ofApp).map(([name, value]) =>
    [name, sha256(value)] as const
  );
  return {
    settings,
    options: { into, replace },
    project: {
      secretDigests: new Map(digests),
      database: {
        vaultDigests: new Map([["edge_function_secret", sha256(vault)]]),
      },
    },
  };
}

/** Says yes to the questions about these variables, and remembers all questions. */
function agreeing(...names: readonly string[]) {
  const asked: string[] = [];
  const prompt: Prompt = {
    ask(question) {
      asked.push(question);
      const isMeant = names.some((name) => question.includes(name));
      return Promise.resolve(isMeant ? "yes" : "no");
    },
  };
  return { asked, prompt };
}

describe("The variables of an app's project", () => {
  it("are those with another value, but for a wake-up secret that is rotated", async () => {
    assert.deepEqual(findAppVariables(await meet({})), [
      "SMTP_URL",
      "TWILIO_AUTH_TOKEN",
    ]);
  });

  it("include a wake-up secret that the database does not sign with", async () => {
    const found = findAppVariables(await meet({ vault: "another" }));
    assert.ok(found.includes("EDGE_FUNCTION_SECRET"));
  });

  it("are none in a project of its own", async () => {
    const { settings, project } = await meet({});
    const options = { into: undefined, replace: [] };
    assert.deepEqual(findAppVariables({ settings, project, options }), []);
  });

  it("are each asked for by name, and kept unless the answer is yes", async () => {
    const { asked, prompt } = agreeing("SMTP_URL");
    await assert.rejects(confirmReplacements(await meet({}), prompt), {
      message: /other values of TWILIO_AUTH_TOKEN,.*nothing was changed/,
      advice: /--replace TWILIO_AUTH_TOKEN$/,
    });
    assert.match(asked.join(), /SMTP_URL.*TWILIO_AUTH_TOKEN/s);
    const all = agreeing("SMTP_URL", "TWILIO_AUTH_TOKEN");
    await confirmReplacements(await meet({}), all.prompt);
  });

  it("are refused where nobody can be asked, but for those that the command names", async () => {
    await assert.rejects(confirmReplacements(await meet({}), undefined), {
      message: /SMTP_URL, TWILIO_AUTH_TOKEN/,
    });
    const replace = ["SMTP_URL", "TWILIO_AUTH_TOKEN"];
    await confirmReplacements(await meet({ replace }), undefined);
  });

  it("are told without their values", async () => {
    const error: unknown = await confirmReplacements(await meet({}), undefined)
      .catch((thrown) => thrown);
    assert.doesNotMatch(
      JSON.stringify(error) + String(error),
      /example|token"/,
    );
  });
});
