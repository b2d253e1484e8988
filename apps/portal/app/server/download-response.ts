import type { OwnDataInput, OwnDataOutput } from "@worth/contracts";

type Read = (from: OwnDataInput) => Promise<OwnDataOutput>;

/**
 * Everything about a member as one file, read page by page while it is sent, so that nobody's life has to fit into
 * memory. The first page is read before anything is sent: what is refused is refused in a sentence.
 */
export async function downloadResponse(read: Read, madeAt: Date): Promise<Response> {
  const first = await read({ part: null, after: null });
  const texts = writeFile(read, first, madeAt);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="everything-about-me.json"`,
      "cache-control": "no-store",
    },
  });
}

async function* writeFile(
  read: Read,
  first: OwnDataOutput,
  madeAt: Date,
): AsyncGenerator<string, void, void> {
  yield `{\n"madeAt": ${JSON.stringify(madeAt.toISOString())}`;
  for (let page: OwnDataOutput | null = first; page;) {
    const { part, next }: OwnDataOutput = page;
    yield `,\n${JSON.stringify(part)}: [\n${page.rows.join(",\n")}`;
    page = next && (await read(next));
    for (; page?.part === part; page = page.next && (await read(page.next)))
      if (page.rows.length > 0) yield `,\n${page.rows.join(",\n")}`;
    yield "\n]";
  }
  yield "\n}\n";
}
