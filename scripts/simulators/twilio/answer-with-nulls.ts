/** The members that an answer keeps: id and digits, and those that Twilio's OpenAPI description does not let be null. */
const KEPT =
  /^(sid|phone_number|address_requirements|voice_receive_mode|emergency_(address_)?status|\w+_method)$/;
/** In lists, the name as well: who asked for it could not tell its own numbers from others. */
const KEPT_IN_LISTS = new RegExp(`${KEPT.source}|^friendly_name$`);

/** The answer, with null in place of every member that may be null. */
export async function answerWithNulls(answer: Response): Promise<Response> {
  const text = await answer.text();
  // A release has no body.
  if (text === "") return new Response(null, answer);
  const body: unknown = JSON.parse(text);
  const isNumber = Object.keys(Object(body)).includes("sid");
  return Response.json(
    isNumber ? empty(body, KEPT) : mapLists(body),
    { status: answer.status },
  );
}

function mapLists(body: unknown): unknown {
  return Object.fromEntries(
    Object.entries(Object(body)).map(([member, value]) => [
      member,
      Array.isArray(value)
        ? value.map((entry) => empty(entry, KEPT_IN_LISTS))
        : value,
    ]),
  );
}

function empty(entry: unknown, kept: RegExp): unknown {
  return Object.fromEntries(
    Object.entries(Object(entry)).map(([member, value]) => [
      member,
      kept.test(member) ? value : null,
    ]),
  );
}
