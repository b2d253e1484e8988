import { usePortalText } from "../use-portal-text.ts";

/** Stars as a picture, and in words for whoever does not see it. */
export function StarText({ stars }: { stars: number }) {
  const t = usePortalText();
  return (
    <span className="text-accent">
      <span aria-hidden="true">{"★".repeat(stars) + "☆".repeat(5 - stars)}</span>
      <span className="sr-only">{t("reviews:stars", { count: stars })}</span>
    </span>
  );
}
