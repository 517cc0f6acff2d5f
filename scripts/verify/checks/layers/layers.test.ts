import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { root } from "../../../local/root.ts";
import { findCircle } from "./find-circle.ts";
import { judgeImport } from "./judge-import.ts";
import { readImports } from "./read-imports.ts";

const imports = await readImports(root);

describe("the imports of this checkout", () => {
  it("are found, with the line, also those of types", () => {
    const from = "scripts/verify/checks/layers/find-circle.ts";
    const to = "scripts/verify/checks/layers/read-imports.ts";
    assert.deepEqual(imports.filter((each) => each.from === from), [
      { from, to, line: 1 },
    ]);
  });

  it("never lead from a lower layer to a higher one, or from a program to a test", () => {
    const offences = imports.flatMap((each) => {
      const complaint = judgeImport(each);
      const { from, line, to } = each;
      return complaint ? [`${from}:${line}: ${complaint}: "${to}"`] : [];
    });
    assert.equal(offences.join("\n"), "");
  });

  it("never lead in a circle", () => {
    assert.equal(findCircle(imports).join(" > "), "");
  });
});

/** Whether a file may import another file. */
function allows(from: string, to: string): boolean {
  return judgeImport({ from, to, line: 1 }) === undefined;
}

describe("judgeImport", () => {
  const f = "supabase/functions";
  for (
    const [from, to] of [
      ["scripts/simulators/a.ts", "scripts/local/b.ts"],
      ["scripts/local/postgres/a.ts", "scripts/commands/b.ts"],
      ["scripts/local/a.test.ts", "scripts/verify/b.ts"],
      ["scripts/local/a.ts", "scripts/unknown/b.ts"],
      ["scripts/demo.ts", "scripts/verify/chaos/b.ts"],
      ["scripts/chaos.ts", "scripts/verify/bench/b.ts"],
      [`${f}/admin/a.ts`, `${f}/twilio/b.ts`],
      [`${f}/_shared/http/a.ts`, `${f}/admin/b.ts`],
      [`${f}/_shared/http/a.test.ts`, `${f}/admin/b.ts`],
      [`${f}/_shared/http/a.ts`, `${f}/_shared/database/b.ts`],
      [`${f}/_shared/http/a.ts`, `${f}/_shared/unknown/b.ts`],
      [`${f}/admin/a.ts`, "scripts/local/b.ts"],
      [`${f}/admin/a.ts`, `${f}/admin/testing/b.ts`],
      [`${f}/admin/a.ts`, `${f}/admin/b.test.ts`],
      ["scripts/local/a.ts", "scripts/simulators/start-for-test.ts"],
      ["scripts/bench.ts", "scripts/simulators/start-for-test.ts"],
      ["supabase/client/a.ts", `${f}/_shared/http/error-codes.ts`],
      ["supabase/client/a.ts", "scripts/local/b.ts"],
      ["supabase/client/a.ts", "node_modules/hono/dist/index.js"],
      ["supabase/client/a.ts", "node_modules/preact/dist/preact.mjs"],
      ["supabase/client/a.ts", "supabase/admin-page/b.tsx"],
      ["supabase/admin-page/a.tsx", "supabase/client/b.ts"],
      ["supabase/admin-page/a.tsx", `${f}/_shared/http/error-codes.ts`],
      ["supabase/admin-page/a.tsx", "node_modules/hono/dist/index.js"],
      ["scripts/admin.ts", "supabase/admin-page/b.tsx"],
      [`${f}/admin/a.ts`, "supabase/client/b.ts"],
      ["scripts/demo.ts", "supabase/client/b.ts"],
    ] as const
  ) {
    it(`refuses that ${from} imports ${to}`, () => {
      assert.equal(allows(from, to), false);
    });
  }

  for (
    const [from, to] of [
      ["scripts/local/a.ts", "scripts/simulators/b.ts"],
      ["scripts/verify/races/a.ts", "scripts/commands/b.ts"],
      ["scripts/chaos.ts", "scripts/verify/chaos/b.ts"],
      ["scripts/test.ts", "scripts/verify/steps.ts"],
      ["scripts/doctor.ts", `${f}/admin/health/b.ts`],
      [`${f}/admin/health/a.ts`, `${f}/admin/orders/b.ts`],
      [`${f}/admin/a.ts`, `${f}/_shared/http/b.ts`],
      [`${f}/_shared/database/a.ts`, `${f}/_shared/http/b.ts`],
      [`${f}/admin/a.test.ts`, `${f}/admin/testing/b.ts`],
      ["supabase/client/page/a.ts", "supabase/client/b.ts"],
      ["supabase/client/a.ts", "node_modules/zod/index.js"],
      ["supabase/admin-page/a.tsx", "supabase/admin-page/elements/b.tsx"],
      ["supabase/admin-page/a.tsx", "node_modules/preact/dist/preact.mjs"],
      [
        "supabase/client/database.types.ts",
        `${f}/_shared/database/database.types.ts`,
      ],
      [`${f}/_shared/http/a.test.ts`, "supabase/client/b.ts"],
      ["scripts/verify/client/a.test.ts", "supabase/client/b.ts"],
    ] as const
  ) {
    it(`allows that ${from} imports ${to}`, () => {
      assert.equal(allows(from, to), true);
    });
  }
});

describe("findCircle", () => {
  it("names the files of a circle, but not the files that lead to it", () => {
    const chain = ["start", "a", "b", "c", "a"];
    const circular = chain.slice(1).map((to, index) => ({
      from: chain[index] ?? "",
      to,
      line: 1,
    }));
    assert.deepEqual(findCircle(circular), ["a", "b", "c", "a"]);
    assert.deepEqual(findCircle(circular.slice(0, -1)), []);
  });
});
