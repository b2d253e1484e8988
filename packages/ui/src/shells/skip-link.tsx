import { useUiText } from "../use-ui-text.ts";

/** The first stop of the keyboard: past the navigation, to `#content`. */
export function SkipLink() {
  const t = useUiText();
  return (
    <a
      href="#content"
      className="sr-only z-50 rounded-lg bg-ink px-4 py-2.5 font-semibold text-paper focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      {t("skipToContent")}
    </a>
  );
}
