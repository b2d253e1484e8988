import "@worth/ui/styles.css";
import { answerLoader, pageContext, adminContext } from "@worth/api";
import { createMessages, defaultLocale } from "@worth/messages";
import { FormattingProvider } from "@worth/ui";
import { I18nextProvider } from "react-i18next";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";
import type { Route } from "./+types/root";

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { nonce, actor, standIns } = context.get(pageContext);
    const programme = await context.get(adminContext).api.programme.get();
    return { nonce, programme, standIns, isStaff: actor.kind === "staff" };
  });
}

export default function Root({ loaderData }: Route.ComponentProps) {
  const { nonce, programme } = loaderData;
  return (
    <html lang={defaultLocale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <I18nextProvider i18n={createMessages(defaultLocale)}>
          <FormattingProvider locale={defaultLocale} timeZone={programme.timeZone}>
            <Outlet />
          </FormattingProvider>
        </I18nextProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}
