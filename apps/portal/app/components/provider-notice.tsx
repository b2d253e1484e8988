import { usePortalText } from "./use-portal-text.ts";
import { useRootData } from "./use-root-data.ts";

/** Says quietly that the programme is a demo, and which providers are played. Nothing in a real installation. */
export function ProviderNotice() {
  const t = usePortalText();
  const { programme, standIns } = useRootData();
  const { stripeUrl, resendUrl } = standIns;
  return (
    <ul aria-label={t("portal:notice.label")} className="flex flex-wrap gap-x-4 text-xs text-muted">
      {programme.isDemo && <li className="flex min-h-[24px] items-center">{t("portal:notice.demo")}</li>}
      {stripeUrl !== null && <PlayedProvider href={stripeUrl} text={t("portal:notice.stripe")} />}
      {resendUrl !== null && <PlayedProvider href={resendUrl} text={t("portal:notice.resend")} />}
    </ul>
  );
}

function PlayedProvider({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a
        href={href}
        className="inline-flex min-h-[24px] items-center underline decoration-line underline-offset-3 hover:text-ink"
      >
        {text}
      </a>
    </li>
  );
}
