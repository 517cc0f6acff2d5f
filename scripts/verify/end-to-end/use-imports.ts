import { request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** A stack whose functions import numbers, and the actions of tests of imports. */
export function useImports() {
  const stack = useStack(elevenLabsAccount);
  return {
    stack,
    importNumber(phoneNumber: string) {
      const { info } = stack();
      return request(info, `/admin/phone-numbers/${phoneNumber}/import`, {
        method: "POST",
        headers: { apikey: info.secretKey },
      });
    },
    /** The number's imports at ElevenLabs. */
    async importsOf(phoneNumber: string) {
      const { phoneNumbers } = await stack().elevenLabs.workspace();
      return phoneNumbers.filter((number) =>
        number.phoneNumber === phoneNumber
      );
    },
  };
}
