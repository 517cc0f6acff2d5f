import { assert, assertStrictEquals } from "../../_shared/std/assert.ts";
import { judgeBalance } from "./judge-balance.ts";

for (
  const [balance, expected] of [
    ["99.50", "pass"],
    ["9.99", "warn"],
    ["0.01", "warn"],
    ["0.00", "fail"],
    ["-4.20", "fail"],
    ["not an amount", "fail"],
  ] as const
) {
  Deno.test(`judgeBalance(): ${balance} is a ${expected}`, () => {
    const check = judgeBalance("twilio", { balance, currency: "USD" });
    assertStrictEquals(check.status, expected);
    assert(check.message.endsWith(`the balance is ${balance} USD`));
  });
}
