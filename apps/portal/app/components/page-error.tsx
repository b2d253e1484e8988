import { errorTable, type ErrorCode } from "@worth/contracts";
import { AppErrorBoundary, type RouteErrorFacts } from "@worth/ui";
import { usePortalText, type PortalText } from "./use-portal-text.ts";

/** What a page shows when it cannot be shown. Routes inside the frame export it as their boundary. */
export function PageError({ inShell = true }: { inShell?: boolean }) {
  const t = usePortalText();
  return <AppErrorBoundary inShell={inShell} describe={(facts) => describeError(t, facts)} />;
}

/** The words of a known refusal; nothing for a bug, which gets the plain apology. */
export function describeError(t: PortalText, { code, status }: Pick<RouteErrorFacts, "code" | "status">) {
  const known = isErrorCode(code) ? code : status === 404 ? "not_found" : undefined;
  return known && { title: t(`errors:code.${known}.title`), message: t(`errors:code.${known}.message`) };
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(errorTable, code);
}
