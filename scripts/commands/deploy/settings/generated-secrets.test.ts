import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ProjectDatabase } from "../database/project-database.ts";
import { makeSecrets, sha256 } from "./generated-secrets.ts";
import { SettingsFile } from "./settings-file.ts";

const secretOf = (letter: string) => `whsec_${letter.repeat(43)}=`;
const [A, B] = [secretOf("A"), secretOf("B")];

/** A database whose Vault has this secret. */
const vaultWith = (value: string | undefined): ProjectDatabase => ({
  read: (_query, row) => Promise.resolve([row.parse({ value: value ?? null })]),
  change: () => Promise.reject(new Error("Nothing is changed")),
});

async function make(
  { file = {}, vault, atProject = {}, rotate = false }: {
    readonly file?: Readonly<Record<string, string>>;
    readonly vault?: string;
    readonly atProject?: Readonly<Record<string, string>>;
    readonly rotate?: boolean;
  },
) {
  const settings = await SettingsFile.read("/nowhere/.env.production");
  for (const [name, value] of Object.entries(file)) settings.set(name, value);
  const digests = Object.entries(atProject).map(([name, value]) =>
    [name, sha256(value)] as const
  );
  const plan = await makeSecrets({
    settings,
    rotate,
    database: vaultWith(vault),
    project: {
      secretDigests: new Map(digests),
      database: {
        isOurs: true,
        hasOrganizations: true,
        history: [],
        missingExtensions: [],
        pgcryptoSchema: null,
        vaultDigests: new Map(
          vault === undefined ? [] : [["edge_function_secret", sha256(vault)]],
        ),
      },
    },
  });
  return {
    plan,
    present: settings.get("EDGE_FUNCTION_SECRET"),
    previous: settings.get("EDGE_FUNCTION_SECRET_PREVIOUS"),
    webhook: settings.get("ELEVENLABS_WEBHOOK_SECRET"),
  };
}

describe("The wake-up secret", () => {
  it("is made for a project without one", async () => {
    const { present, previous } = await make({});
    assert.match(present ?? "", /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.equal(previous, undefined);
  });

  it("is taken over from the project's Vault by a file without one", async () => {
    const { present, previous } = await make({ vault: A });
    assert.deepEqual([present, previous], [A, undefined]);
  });

  it("is made anew where the Vault has something else", async () => {
    const { present, previous } = await make({ vault: "nonsense" });
    assert.match(present ?? "", /^whsec_/);
    assert.equal(previous, undefined);
  });

  it("stays where file and Vault agree", async () => {
    const file = { EDGE_FUNCTION_SECRET: A };
    const { present, previous } = await make({ file, vault: A });
    assert.deepEqual([present, previous], [A, undefined]);
  });

  it("of the Vault is accepted until it is the file's", async () => {
    const file = { EDGE_FUNCTION_SECRET: B };
    const { present, previous } = await make({ file, vault: A });
    assert.deepEqual([present, previous], [B, A]);
  });

  it("is rotated on request", async () => {
    const file = { EDGE_FUNCTION_SECRET: A };
    const { present, previous } = await make({ file, vault: A, rotate: true });
    assert.match(present ?? "", /^whsec_/);
    assert.notEqual(present, A);
    assert.equal(previous, A);
  });

  for (const [where, vault] of [["before", A], ["after", B]] as const) {
    it(`is not rotated again by a run after one that was interrupted ${where} the Vault was changed`, async () => {
      const file = {
        EDGE_FUNCTION_SECRET: B,
        EDGE_FUNCTION_SECRET_PREVIOUS: A,
      };
      const { present, previous } = await make({ file, vault, rotate: true });
      assert.deepEqual([present, previous], [B, A]);
    });
  }
});

describe("The secret of ElevenLabs' webhook", () => {
  it("is made for a project without one", async () => {
    assert.match((await make({})).webhook ?? "", /^[0-9a-f]{64}$/);
  });

  it("is not replaced while ElevenLabs knows another", async () => {
    const { webhook, plan } = await make({
      atProject: { ELEVENLABS_WEBHOOK_SECRET: "known" },
    });
    assert.equal(webhook, undefined);
    assert.match(plan.map(({ what }) => what).join(), /stays as ElevenLabs/);
  });
});
