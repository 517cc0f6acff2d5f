import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { root } from "../local/root.ts";
import { testSteps } from "./steps.ts";
import {
  chooseTestFiles,
  leaveOutImportedSuites,
  listTestFiles,
} from "./test-files.ts";

const files = {
  pgtap: [
    "supabase/tests/phone_number/a.test.sql",
    "supabase/tests/phone_numbers/b.test.sql",
  ],
  functions: ["supabase/functions/admin/activate.test.ts"],
  scripts: [
    "scripts/verify/end-to-end/activation.suite.ts",
    "scripts/verify/races/phone-numbers.test.ts",
  ],
};

function choose(...names: readonly string[]): readonly string[] {
  const { pgtap, functions, scripts } = chooseTestFiles(files, names);
  return [...pgtap, ...functions, ...scripts];
}

describe("a name of tests", () => {
  it("is a file", () => {
    const [file = ""] = files.functions;
    assert.deepEqual(choose(file), [file]);
    assert.deepEqual(choose(`./${file}`), [file]);
  });

  it("is a folder, and not a folder whose name only begins with it", () => {
    for (
      const name of [
        "supabase/tests/phone_number",
        "supabase/tests/phone_number/",
      ]
    ) {
      assert.deepEqual(choose(name), [files.pgtap[0]]);
    }
    assert.deepEqual(choose("supabase/tests"), files.pgtap);
  });

  it("is a part of paths", () => {
    assert.deepEqual(choose("activat"), [...files.functions, files.scripts[0]]);
    assert.deepEqual(choose("b.test", "activation"), [
      files.pgtap[1],
      files.scripts[0],
    ]);
  });

  it("is refused when it means no test", () => {
    assert.throws(() => choose("activation", "nonsense"), {
      message: /^No test is named "nonsense": give a file, a folder, or /,
    });
  });
});

describe("the tests of this checkout", () => {
  it("are found, of each kind", async () => {
    const { pgtap, functions, scripts } = await listTestFiles(root);
    assert.ok(pgtap.includes("supabase/tests/organizations/policies.test.sql"));
    assert.ok(functions.length > 0);
    assert.ok(scripts.includes("scripts/verify/test-files.test.ts"));
  });

  it("include each suite once, by the file that imports it", async () => {
    const { scripts } = await listTestFiles(root);
    const run = await leaveOutImportedSuites(root, scripts);
    assert.ok(scripts.some((file) => file.endsWith(".suite.ts")));
    assert.deepEqual(run.filter((file) => file.endsWith(".suite.ts")), []);
  });

  it("run a suite with the file that imports it or, when that is left to --all, not at all", async () => {
    for (const all of [false, true]) {
      const args = (await testSteps(root, { all })).flatMap(({ args }) => args);
      assert.deepEqual(args.filter((file) => file.endsWith(".suite.ts")), []);
    }
  });

  it("include a suite that is chosen alone", async () => {
    const suite = "scripts/verify/end-to-end/activation.suite.ts";
    assert.deepEqual(await leaveOutImportedSuites(root, [suite]), [suite]);
  });
});
