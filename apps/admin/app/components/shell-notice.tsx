import type { StandIns } from "@worth/api";
import { useAdminText } from "./use-admin-text.ts";

type ShellNoticeProps = { isDemo: boolean; standIns: StandIns };

/** Says quietly that the programme is a demo, and which providers are played. Nothing in a real installation. */
export function ShellNotice({ isDemo, standIns: { stripeUrl, resendUrl } }: ShellNoticeProps) {
  const t = useAdminText();
  if (!isDemo && stripeUrl === null && resendUrl === null) return null;
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-muted">
      {isDemo && <li>{t("admin:notice.demo")}</li>}
      {stripeUrl !== null && (
        <li>
          <OutsideLink href={stripeUrl}>{t("admin:notice.stripe")}</OutsideLink>
        </li>
      )}
      {resendUrl !== null && (
        <li>
          <OutsideLink href={resendUrl}>{t("admin:notice.resend")}</OutsideLink>
        </li>
      )}
    </ul>
  );
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-[24px] items-center underline underline-offset-3 hover:text-ink"
    >
      {children}
    </a>
  );
}
