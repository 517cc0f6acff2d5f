import { assertEquals } from "./assert.ts";
import { once } from "./once.ts";

Deno.test("a value is made when it is first asked for, and only then, also where it is undefined", () => {
  const made: string[] = [];
  const value = once(() => void made.push("made"));
  assertEquals(made, []);
  assertEquals([value(), value()], [undefined, undefined]);
  assertEquals(made, ["made"]);
});
