import { errorTable, type ErrorCode } from "@worth/contracts";
import { AppErrorBoundary, type RouteErrorFacts } from "@worth/ui";
import { useAdminText, type AdminText } from "./use-admin-text.ts";

/** What a page shows when it cannot be shown. Routes inside the shell export it as their boundary. */
export function PageError({ inShell = true }: { inShell?: boolean }) {
  const t = useAdminText();
  return <AppErrorBoundary inShell={inShell} describe={(facts) => describe(t, facts)} />;
}

function describe(t: AdminText, { code, status }: RouteErrorFacts) {
  const known = isErrorCode(code) ? code : status === 404 ? "not_found" : undefined;
  return known && { title: t(`errors:code.${known}.title`), message: t(`errors:code.${known}.message`) };
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(errorTable, code);
}
