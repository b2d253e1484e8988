/** What a person reads who is turned away before any page of ours could be asked. */
const refusals: Readonly<Record<number, { title: string; text: string }>> = {
  403: {
    title: "Nothing was changed",
    text: "The request came from another site. Open the page here and try again.",
  },
  405: { title: "There is nothing here to be asked that way", text: "Open the page from the start." },
  411: { title: "Nothing was saved", text: "The request did not say how long it is. Go back and try again." },
  413: {
    title: "Nothing was saved",
    text: "What you sent is larger than we take. What you saved before is still there. Go back to the page where you wrote it, choose fewer or smaller files, and send it again.",
  },
};

const style =
  "body{font:1.125rem/1.5 system-ui,sans-serif;margin:0 auto;padding:3rem 1.25rem;max-width:36rem;color:#1c1b19;background:#fff}h1{font-size:1.5rem}";

/** The page in the place of one that could not be asked, with nothing in it that would have to be fetched. */
export function refusePerson(status: number, { nonce, reads }: { nonce: string; reads: boolean }): Response {
  const refusal = refusals[status];
  const page =
    refusal &&
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${refusal.title}</title><style nonce="${nonce}">${style}</style><main><h1>${refusal.title}</h1><p>${refusal.text}</p></main></html>`;
  return new Response(page, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      // A browser reads no answer before it has sent all: where files are taken the rest is let in, and thrown away.
      ...(!reads && { connection: "close" }),
    },
  });
}
