import type { Reader } from "@worth/db";
import type { Cipher } from "../ports/cipher.ts";
import { findErased } from "../privacy/do-not-return.ts";
import type { Chunk } from "./read-chunks.ts";

/** A chunk without the rows of people who were erased; what it says of those rows does not name them. */
export async function refuseErased(
  reader: Reader,
  cipher: Pick<Cipher, "hash">,
  chunk: Chunk,
): Promise<Chunk> {
  const erased = await findErased(
    reader,
    cipher,
    chunk.rows.map(({ customer }) => customer),
  );
  if (erased.length === 0) return chunk;
  const refused = chunk.rows.filter(({ customer }) => erased.includes(customer));
  return {
    ...chunk,
    rows: chunk.rows.filter(({ customer }) => !erased.includes(customer)),
    badCount: chunk.badCount + refused.length,
    errors: [
      ...chunk.errors,
      ...refused.map(({ lineNumber }) => ({
        lineNumber,
        field: "customer" as const,
        reason: "erased_customer" as const,
        value: "",
      })),
    ],
  };
}
