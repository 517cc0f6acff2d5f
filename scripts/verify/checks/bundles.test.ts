import assert from "node:assert/strict";
import { describe, it } from "node:test";
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

  it("holds the packages that the lockfile names", () =>
    refusePackages(root, bundles));
});
