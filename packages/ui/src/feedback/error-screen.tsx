import { ButtonLink } from "../actions/button-link.tsx";
import { useUiText } from "../use-ui-text.ts";

export type ErrorScreenProps = {
  title: string;
  message: string;
  /** What the reader can quote when they write to support. */
  requestId?: string | undefined;
  homeHref?: string | undefined;
  /** Inside a shell, which already has the page's one main landmark. */
  inShell?: boolean | undefined;
};

/** A page that could not be shown: what happened in plain words, the request id, the way back. */
export function ErrorScreen({
  title,
  message,
  requestId,
  homeHref = "/",
  inShell = false,
}: ErrorScreenProps) {
  const t = useUiText();
  const content = (
    <>
      <h1 className="font-serif text-2xl tracking-[-0.015em]">{title}</h1>
      <p>{message}</p>
      {requestId !== undefined && <p className="text-sm text-muted">{t("error.requestId", { requestId })}</p>}
      <p className="mt-2">
        <ButtonLink to={homeHref}>{t("error.home")}</ButtonLink>
      </p>
    </>
  );
  if (inShell) return <div className="grid max-w-xl gap-4 py-8">{content}</div>;
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-4 px-5 py-16">
      {content}
    </main>
  );
}
