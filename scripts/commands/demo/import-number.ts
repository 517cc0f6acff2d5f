import { importByHand } from "../../local/vendors/import-by-hand.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import type { Narrator } from "./narrator.ts";

/** The admin imports a number and copies the id that ElevenLabs shows. */
export async function importNumber(
  stack: StackInfo,
  narrator: Narrator,
  { name: label, phoneNumber }: {
    readonly name: string;
    readonly phoneNumber: string;
  },
): Promise<string> {
  const id = await narrator.step(
    `The number of "${label}" is imported in ElevenLabs`,
    () => importByHand(stack, { label, phoneNumber }),
  );
  narrator.show(id);
  return id;
}
