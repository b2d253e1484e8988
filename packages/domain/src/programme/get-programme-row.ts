import type { Reader } from "@worth/db";

/** The one programme, as stored. */
export async function getProgrammeRow(reader: Reader) {
  return reader.programme.findUniqueOrThrow({ where: { id: "programme" } });
}
