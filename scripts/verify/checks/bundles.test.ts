import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ON_DEMAND } from "../../commands/bundle/node-builtins.ts";
import { composeBundles } from "../../commands/bundle/compose-bundles.ts";
import { refuseBundle } from "../../commands/bundle/refuse-bundle.ts";
import { refusePackages } from "../../commands/bundle/refuse-packages.ts";
import { root } from "../../local/root.ts";

const bundles = await composeBundles(root);

describe("Each function, bundled", () => {
  it("is there", () => assert.ok(bundles.length > 8));

  for (const bundle of bundles) {
    it(`${bundle.name} is small, holds no test and needs no other file`, () => {
      refuseBundle(bundle);
    });

    it(`${bundle.name} names no path of this machine`, () => {
      const code = new TextDecoder().decode(bundle.code);
      assert.ok(!code.includes(root));
    });
  }

  // A file that imports zod in another way than `import { z } from "zod"` makes its function twice as large.
  it("holds no language of zod but English", () => {
    for (const { name, inputs } of bundles) {
      const languages = [...inputs.keys()]
        .filter((path) => /zod\/v4\/locales\/(?!en|index)/.test(path));
      assert.deepEqual(languages, [], name);
    }
  });

  // Each class of the SDK imports those of everything below it: a call's are ten more files, and twice those of a number.
  it("holds of Twilio's SDK no class for calls, and only where the SDK is used at all", () => {
    const classes = new Map(bundles.map(({ name, inputs }) => [
      name,
      [...inputs.keys()].filter((path) => path.includes("/twilio/lib/rest/")),
    ]));
    assert.deepEqual(
      [...classes.values()].flat()
        .filter((path) => /\/account\/call[./]/.test(path)),
      [],
    );
    const using = [...classes].filter(([, paths]) => paths.length > 0);
    assert.deepEqual(using.map(([name]) => name).sort(), [
      "admin",
      "count-messages",
      "import-phone-number",
      "provision-phone-number",
      "reconcile",
      "release-phone-number",
    ]);
  });

  // A phone rings, or a caller hears nothing, until they are loaded: each package and each module of Node takes its part.
  it("holds little where callers wait for it, and no module of Node", () => {
    const packages = bundles
      .filter(({ name }) => name === "elevenlabs" || name === "twilio")
      .map(({ name, imports, inputs }) => {
        const all = [...inputs.keys()].flatMap((path) =>
          /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []
        );
        const ofNode = [...inputs.keys()].filter((path) =>
          path.startsWith(ON_DEMAND)
        );
        return [name, [...new Set(all)].sort(), [...imports, ...ofNode]];
      });
    assert.deepEqual(packages, [
      [
        "twilio",
        ["@supabase/postgrest-js", "deno-std", "fast-sha256", "zod"],
        [],
      ],
      ["elevenlabs", ["deno-std", "zod"], []],
    ]);
  });

  // An import loads them at the start, as Deno's own modules of Node take longer to load than most functions to answer. The one that
  // gets the others is needed where a package wants any.
  it("asks for Node's modules when a package needs them, and not at the start", () => {
    const importing = bundles.flatMap(({ name, imports }) =>
      imports.filter((path) => path !== "node:module")
        .map((path) => [name, path])
    );
    assert.deepEqual(importing, [["notify-admins", "node:crypto"]]);
  });

  it("holds of supabase-js only what asks the Data API", () => {
    const others = bundles.flatMap(({ inputs }) => [...inputs.keys()])
      .filter((path) => /@supabase\/(?!postgrest-js\/)/.test(path));
    assert.deepEqual(others, []);
  });

  it("holds the packages that the lockfile names", () =>
    refusePackages(root, bundles));
});
