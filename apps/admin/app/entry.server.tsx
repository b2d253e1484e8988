import { renderDocument } from "@worth/ui/render-document";
import { pageContext } from "@worth/api";
import { ServerRouter, type EntryContext, type RouterContextProvider } from "react-router";

export default function answerDocument(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(pageContext);
  const document = <ServerRouter context={routerContext} url={request.url} nonce={nonce} />;
  return renderDocument(document, { request, status, headers, nonce });
}
