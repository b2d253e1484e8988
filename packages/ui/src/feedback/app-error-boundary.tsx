import { useRouteError } from "react-router";
import { useUiText } from "../use-ui-text.ts";
import { ErrorScreen } from "./error-screen.tsx";
import { readRouteError, type RouteErrorFacts } from "./read-route-error.ts";

export type AppErrorBoundaryProps = {
  /** The translated texts of a known error; undefined leads to the plain apology. */
  describe: (error: RouteErrorFacts) => { title: string; message: string } | undefined;
  homeHref?: string | undefined;
  /** For boundaries of routes inside a shell; the root's boundary stands alone. */
  inShell?: boolean | undefined;
};

/** The boundary both apps export from their root: one place turns an error into words. */
export function AppErrorBoundary({ describe, homeHref, inShell }: AppErrorBoundaryProps) {
  const t = useUiText();
  const facts = readRouteError(useRouteError());
  const texts = describe(facts) ?? { title: t("error.title"), message: t("error.message") };
  return <ErrorScreen {...texts} requestId={facts.requestId} homeHref={homeHref} inShell={inShell} />;
}
