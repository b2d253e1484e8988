/** A failure whose message is the one sentence a person needs; it is shown without a stack trace. */
export class StackError extends Error {
  override name = "StackError";
}

/** The sentence to show for anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
