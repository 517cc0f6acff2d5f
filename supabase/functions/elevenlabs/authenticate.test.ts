import { assertEquals, assertRejects } from "../_shared/std/assert.ts";
import { importSigningKeys, verifySignature } from "./authenticate.ts";
import { POST_CALL_SECRET, signEvent } from "./testing/events.ts";
import type { AcceptedSecrets } from "../_shared/configuration/accepted-secrets.ts";
import { ApiError } from "../_shared/http/api-error.ts";

const now = new Date("2026-11-22T10:00:00Z");
const MINUTE = 60;

async function verify(
  header: string | null,
  body = "{}",
  secrets: AcceptedSecrets = [POST_CALL_SECRET],
) {
  const keys = await importSigningKeys(secrets);
  const request = { header, body: new TextEncoder().encode(body) };
  await verifySignature(request, keys, now);
}

function sign(
  options: { body?: string; secret?: string; ageInSeconds?: number } = {},
) {
  return signEvent(options.body ?? "{}", { now, ...options });
}

Deno.test("a body that ElevenLabs signed is accepted, byte by byte", async () => {
  await verify(sign());
  const body = '{"name": "Café 🦊 مرحبا"}\r\n';
  await verify(sign({ body }), body);
});

Deno.test("the present secret and the one before are accepted", async () => {
  const both: AcceptedSecrets = ["wsec_new", POST_CALL_SECRET];
  await verify(sign(), "{}", both);
  await verify(sign({ secret: "wsec_new" }), "{}", both);
  const third = sign({ secret: "wsec_third" });
  await assertRejects(() => verify(third, "{}", both), ApiError);
});

Deno.test("blanks and unknown parts in the header are ignored", async () => {
  const [time, signature] = sign().split(",");
  await verify(`${signature}, ${time},v1=00`);
  await verify(`${time},${signature?.toUpperCase().replace("V0", "v0")}`);
});

Deno.test("a delivery may be half an hour late, and a clock five minutes ahead", async () => {
  await verify(sign({ ageInSeconds: 30 * MINUTE }));
  await verify(sign({ ageInSeconds: -5 * MINUTE }));
});

const [time, signature] = sign().split(",");

for (
  const [what, header] of Object.entries({
    "no header": null,
    "an empty header": "",
    "a header without time": `${signature}`,
    "a header without signature": `${time}`,
    "a signature that is not hex": `${time},v0=xyz`,
    "half a byte": `${time},${signature?.slice(0, -1)}`,
    "half a signature": `${time},${signature?.slice(0, -32)}`,
    "an empty signature": `${time},v0=`,
    "another time": `t=${Number(time?.slice(2)) + 1},${signature}`,
    "a time that is no number": `t=1e9,${signature}`,
    "another secret": sign({ secret: "another secret" }),
    "another body": sign({ body: "{ }" }),
    "one more than half an hour": sign({ ageInSeconds: 30 * MINUTE + 1 }),
    "one that comes from the future": sign({ ageInSeconds: -5 * MINUTE - 1 }),
  })
) {
  Deno.test(`${what} is refused`, async () => {
    const { status, code } = await assertRejects(
      () => verify(header),
      ApiError,
    );
    assertEquals([status, code], [401, "INVALID_SIGNATURE"]);
  });
}
