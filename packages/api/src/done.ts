/** What a write without news answers, once it is done. */
export async function done(work: Promise<void>): Promise<{ done: true }> {
  await work;
  return { done: true };
}
