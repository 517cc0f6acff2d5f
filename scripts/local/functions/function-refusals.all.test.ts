import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createFixtureCheckout } from "../testing/fixture-checkout.ts";
import { freePorts } from "../stack/stack-options.ts";
import { startStack } from "../stack/stack.ts";

const misconfigured = `
const error = { code: "CONFIGURATION_INVALID", message: 'Environment variable "X" is missing' };
export default { fetch: () => Response.json({ error }, { status: 503 }) };
`;
describe("Edge functions that cannot work", () => {
  const refusals = {
    "are misconfigured": [
      { name: misconfigured },
      {},
      'Function "name" cannot work: Environment variable "X" is missing',
    ],
    "throw when loaded": [
      { name: 'throw new Error("Broken");' },
      {},
      /^"name" cannot start: /,
    ],
    "export nothing": [
      { name: "export const answer = 1;" },
      {},
      /^"name" cannot start: /,
    ],
    "have no code": [
      {},
      { "config.toml": "[functions.absent]\n" },
      /^Function "absent" is in "supabase\/config.toml", but ".+" does not exist$/,
    ],
  } as const;
  for (const [what, [functions, files, message]] of Object.entries(refusals)) {
    it(`stop the start when they ${what}`, async () => {
      const checkout = await createFixtureCheckout({ functions, files });
      try {
        await assert.rejects(
          startStack({
            root: checkout.root,
            ports: freePorts,
            durable: false,
          }),
          {
            name: "StackError",
            message,
          },
        );
      } finally {
        await checkout.remove();
      }
    });
  }
});
