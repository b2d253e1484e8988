import { createMessages } from "@worth/messages";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { createMemoryRouter, RouterProvider } from "react-router";
import { FormattingProvider } from "./format/formatting-context.tsx";

/** What the server sends for `node` on the page at `url`, in English: for the tests of components. */
export function renderMarkup(node: ReactNode, url = "/"): string {
  const router = createMemoryRouter([{ path: "*", element: node }], { initialEntries: [url] });
  return renderToStaticMarkup(
    <I18nextProvider i18n={createMessages("en")}>
      <FormattingProvider locale="en" timeZone="UTC">
        <RouterProvider router={router} />
      </FormattingProvider>
    </I18nextProvider>,
  );
}
