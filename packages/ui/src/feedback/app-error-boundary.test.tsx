import { createMessages } from "@worth/messages";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { createStaticHandler, createStaticRouter, data, StaticRouterProvider } from "react-router";
import { expect, test } from "vitest";
import { AppErrorBoundary } from "./app-error-boundary.tsx";

/** The page the server sends when a loader throws `thrown`. */
async function renderThrown(thrown: unknown): Promise<string> {
  const describe = ({ code }: { code: string | undefined }) =>
    code === "not_found" ? { title: "This page is not here", message: "It may have moved." } : undefined;
  const handler = createStaticHandler([
    {
      path: "/",
      loader: () => {
        throw thrown;
      },
      element: <p>Never shown</p>,
      errorElement: <AppErrorBoundary describe={describe} />,
    },
  ]);
  const context = await handler.query(new Request("https://trailhead.example/"));
  if (context instanceof Response) throw new Error("a redirect was not expected");
  return renderToStaticMarkup(
    <I18nextProvider i18n={createMessages("en")}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </I18nextProvider>,
  );
}

test("a known refusal is told in its own words, with the request id", async () => {
  const markup = await renderThrown(data({ code: "not_found", requestId: "req_8f3k2" }, { status: 404 }));
  expect(markup).toMatch(/<h1[^>]*>This page is not here<\/h1>/);
  expect(markup).toContain("req_8f3k2");
});

test("a bug is a plain apology that gives nothing away", async () => {
  const markup = await renderThrown(new Error("password=hunter2"));
  expect(markup).toContain("Something broke on our side");
  expect(markup).not.toContain("hunter2");
});
