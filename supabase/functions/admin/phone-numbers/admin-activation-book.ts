import type { ActivationBook } from "../../_shared/activation/activation-book.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";

/** The number that an admin activates. */
interface NumberOfAdmin {
  /** E.164. */
  readonly phoneNumber: string;
  /** Whether the id may replace the number's present id. */
  readonly replace?: boolean;
}

/** The activation of a number by an admin, with the admin's own credential. */
export function createAdminActivationBook(
  client: CallerClient,
  { phoneNumber, replace = false }: NumberOfAdmin,
): ActivationBook {
  const number = { phone_number: phoneNumber, ...(replace && { replace }) };
  return {
    async prepare(elevenLabsPhoneId) {
      const answer = await client.rpc("prepare_activation", {
        ...number,
        ...(elevenLabsPhoneId === undefined
          ? {}
          : { elevenlabs_phone_id: elevenLabsPhoneId }),
      });
      if (answer.error !== null) throw fromDataApi(answer);
      return answer.data;
    },
    async mayKnow(otherNumber) {
      const answer = await client.rpc("has_phone_number", {
        phone_number: otherNumber,
      });
      if (answer.error !== null) throw fromDataApi(answer);
      return answer.data;
    },
    async record({ elevenLabsPhoneId, verification }) {
      const answer = await client.rpc("activate_phone_number", {
        ...number,
        elevenlabs_phone_id: elevenLabsPhoneId,
        verification,
      });
      if (answer.error !== null) throw fromDataApi(answer);
      return answer.data;
    },
  };
}
