import assert from "node:assert/strict";
import { it } from "node:test";
import { root } from "../../../local/root.ts";
import { readSurface } from "./read-routes.ts";

it("every route of every function is attacked", async () => {
  const { errorCodes, routes } = await readSurface(root);
  assert.ok(routes.length > 20);
  assert.deepEqual(
    ["UNAUTHENTICATED", "PROJECT_MISMATCH"].map((code) => errorCodes.get(code)),
    [{ status: 401, isForMembers: true }, { status: 409, isForMembers: false }],
  );
});
