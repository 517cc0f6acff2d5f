import { assertStrictEquals, assertThrows } from "../std/assert.ts";
import { z } from "zod";
import {
  ConfigurationError,
  readConfiguration,
} from "../configuration/configuration.ts";
import { answeringOf, answeringVariables } from "./answering-configuration.ts";

const read = (environment: Record<string, string>) =>
  answeringOf(readConfiguration(z.object(answeringVariables), environment));

for (
  const [word, answer, answering] of [
    ["", "", "import_by_admin"],
    ["manual", "import", "import_by_admin"],
    ["false", "", "import_by_admin"],
    ["on_request", "", "import_by_admin"],
    ["true", "", "import_by_admin"],
    ["automatic", "", "automatic_import"],
    ["", "register", "registration"],
    ["automatic", "register", "registration"],
  ] as const
) {
  Deno.test(`ELEVENLABS_IMPORT=${word} with ELEVENLABS_ANSWER=${answer} is "${answering}"`, () => {
    const environment = { ELEVENLABS_IMPORT: word, ELEVENLABS_ANSWER: answer };
    assertStrictEquals(read(environment), answering);
  });
}

for (const name of ["ELEVENLABS_IMPORT", "ELEVENLABS_ANSWER"]) {
  Deno.test(`a mistyped ${name} is refused`, () => {
    assertThrows(() => read({ [name]: "yes" }), ConfigurationError, name);
  });
}
