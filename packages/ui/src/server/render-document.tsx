import { PassThrough, Readable } from "node:stream";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

type Answer = { request: Request; status: number; headers: Headers; nonce: string };

const timeoutMs = 10_000;

/**
 * Renders a page to its end before answering: our pages read everything in their loaders, so there is nothing to
 * stream, and a page that fails half way becomes a proper error instead of half a page.
 */
export function renderDocument(
  page: ReactNode,
  { request, status, headers, nonce }: Answer,
): Promise<Response> {
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("cache-control", "no-store");
  if (request.method === "HEAD") return Promise.resolve(new Response(null, { status, headers }));
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        const body = Readable.toWeb(pipe(new PassThrough())) as ReadableStream<Uint8Array>;
        resolve(new Response(body, { status, headers }));
      },
      onShellError: reject,
      onError: reject,
    });
    const timer = setTimeout(() => abort(new Error("The page took too long to render.")), timeoutMs);
  });
}
