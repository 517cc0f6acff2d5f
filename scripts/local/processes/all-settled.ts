/**
 * Like `Promise.all`, but waits for every promise also when one rejects, so that nothing is still starting when the
 * caller cleans up.
 */
export async function allSettled<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [Key in keyof Promises]: Awaited<Promises[Key]> }> {
  await Promise.allSettled(promises);
  return await Promise.all(promises);
}
