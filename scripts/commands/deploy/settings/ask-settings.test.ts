import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { askSettings, chooseFirstAdmin } from "./ask-settings.ts";
import type { Prompt } from "./prompt.ts";
import { findSettingsFaults } from "./settings-faults.ts";
import { SettingsFile } from "./settings-file.ts";

const apiUrl = "https://abcdefghijklmnopqrst.supabase.co";
const sid = `AC${"0".repeat(32)}`;
const keySid = `SK${"0".repeat(32)}`;

/** Answers by a part of the question; the last answer of a list is given again and again. */
function answering(answers: Readonly<Record<string, readonly string[]>>) {
  const asked: { question: string; secret: boolean }[] = [];
  const rest = Object.entries(answers).map(([part, list]) => ({
    part,
    list: [...list],
  }));
  const prompt: Prompt = {
    ask(question, { secret = false } = {}) {
      asked.push({ question, secret });
      const list = rest.find(({ part }) => question.includes(part))?.list;
      const answer = (list?.length ?? 0) > 1 ? list?.shift() : list?.[0];
      return Promise.resolve(answer ?? "");
    },
  };
  return { prompt, asked };
}

async function ask(
  answers: Readonly<Record<string, readonly string[]>>,
  settings: Readonly<Record<string, string>> = {},
) {
  const file = await SettingsFile.read("/nowhere/.env.production");
  for (const [name, value] of Object.entries(settings)) file.set(name, value);
  const { prompt, asked } = answering(answers);
  const told: string[] = [];
  await askSettings(file, { apiUrl, prompt, tell: (line) => told.push(line) });
  return { file, asked, told };
}

const twilio = { "Account SID": [sid], "Auth Token": ["token"] };
const admin = { "first admin": ["jack@example.com"] };

describe("askSettings()", () => {
  it("needs an account of Twilio, a credential, and the first admin", async () => {
    const { file } = await ask({ ...twilio, ...admin });
    assert.deepEqual(file.all(), {
      TWILIO_ACCOUNT_SID: sid,
      TWILIO_AUTH_TOKEN: "token",
      FIRST_ADMIN_EMAIL: "jack@example.com",
    });
    assert.deepEqual(await findSettingsFaults(file.all(), apiUrl), []);
  });

  it("asks for an API key of Twilio instead of the auth token", async () => {
    const { file } = await ask({
      "Account SID": [sid],
      "Auth Token": [""],
      "SID of an API key": [keySid],
      "secret of that API key": ["secret"],
      ...admin,
    });
    assert.equal(file.get("TWILIO_API_KEY_SID"), keySid);
    assert.equal(file.get("TWILIO_API_KEY_SECRET"), "secret");
  });

  it("asks again for what a function would refuse, and repeats no answer", async () => {
    const { file, told } = await ask({
      ...twilio,
      ...admin,
      "Account SID": ["hunter2", sid],
    });
    assert.equal(file.get("TWILIO_ACCOUNT_SID"), sid);
    assert.match(told.join(), /TWILIO_ACCOUNT_SID" must be "AC"/);
    assert.doesNotMatch(told.join(), /hunter2/);
  });

  it("shows no secret while it is typed", async () => {
    const { asked } = await ask({
      ...twilio,
      ...admin,
      "Who gets a mail": ["jack@example.com"],
      "mail server": ["smtps://me:secret@mail.example.com"],
    });
    for (const { question, secret } of asked) {
      const isSecret = /Token|secret|API key of ElevenLabs|mail server/.test(
        question,
      );
      assert.equal(secret, isSecret, question);
    }
    assert.ok(asked.some(({ question }) => question.includes("mail server")));
  });

  it("asks once for what may be left out", async () => {
    const { file } = await ask({ ...twilio, ...admin });
    assert.equal(file.has("ELEVENLABS_API_KEY"), true);
    const { prompt, asked } = answering({});
    await askSettings(file, { apiUrl, prompt, tell: () => {} });
    assert.deepEqual(asked, []);
  });

  it("takes the first who gets mail for the first admin", async () => {
    const { file } = await ask({}, {
      TWILIO_ACCOUNT_SID: sid,
      TWILIO_AUTH_TOKEN: "token",
      ADMIN_EMAILS: "jill@example.com, jack@example.com",
      SMTP_URL: "smtps://mail.example.com",
    });
    assert.equal(file.get("FIRST_ADMIN_EMAIL"), "jill@example.com");
  });
});

it("chooseFirstAdmin() keeps the one who was chosen", async () => {
  const file = await SettingsFile.read("/nowhere/.env.production");
  file.set("ADMIN_EMAILS", "jill@example.com");
  file.set("FIRST_ADMIN_EMAIL", "jack@example.com");
  chooseFirstAdmin(file);
  assert.equal(file.get("FIRST_ADMIN_EMAIL"), "jack@example.com");
});
