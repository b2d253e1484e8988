import { Link } from "react-router";
import { buttonClasses } from "../actions/button-look.ts";
import { useUiText } from "../use-ui-text.ts";

export type ErrorScreenProps = {
  title: string;
  message: string;
  /** What the reader can quote when they write to support. */
  requestId?: string | undefined;
  homeHref?: string | undefined;
};

/** A page that could not be shown: what happened in plain words, the request id, the way back. */
export function ErrorScreen({ title, message, requestId, homeHref = "/" }: ErrorScreenProps) {
  const t = useUiText();
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-4 px-5 py-16">
      <h1 className="font-serif text-2xl tracking-[-0.015em]">{title}</h1>
      <p>{message}</p>
      {requestId !== undefined && <p className="text-sm text-muted">{t("error.requestId", { requestId })}</p>}
      <p className="mt-2">
        <Link to={homeHref} className={buttonClasses({})}>
          {t("error.home")}
        </Link>
      </p>
    </main>
  );
}
