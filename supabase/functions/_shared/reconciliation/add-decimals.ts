interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * The exact sum of two decimals such as "1.15", with as many decimals as the longer one has: binary floats would lose cents.
 *
 * @throws {RangeError} for what is no plain decimal
 */
export function addDecimals(one: string, other: string): string {
  const [a, b] = [parse(one), parse(other)];
  const scale = Math.max(a.scale, b.scale);
  const sum = widen(a, scale) + widen(b, scale);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  return `${sum < 0n ? "-" : ""}${whole}${scale === 0 ? "" : `.${fraction}`}`;
}

function parse(text: string): Scaled {
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) throw new RangeError(`"${text}" is no decimal`);
  const [, whole = "", fraction = ""] = parts;
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function widen({ digits, scale }: Scaled, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}
