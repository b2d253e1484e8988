import type { OwnMentionOutput } from "@worth/contracts";
import { ButtonLink, Item, TextLink, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** One mention of the member's: where it stands and what became of it. */
export function OwnMention({ mention }: { mention: OwnMentionOutput }) {
  const t = usePortalText();
  const { date, number } = useFormat();
  const { kind, channel, url, title, state, reason, touchCount: count, audience, page } = mention;
  const where = `${t(`mentions:kind.${kind}`)} · ${t(`mentions:channel.${channel}`)}`;
  const again = new URLSearchParams({ kind, channel, url });
  return (
    <Item
      title={title || where}
      end={t(`mentions:state.${state}`)}
      detail={[...(title ? [where] : []), date(mention.saidAt)].join(" · ")}
    >
      <div className="grid gap-2">
        {reason && <p>{t(`mentions:told.${reason}`)}</p>}
        {state === "waiting" && page === "unreadable" && (
          <p className="text-sm text-muted">{t("mentions:own.unreadable")}</p>
        )}
        {count > 0 && <p>{t("mentions:own.touches", { count, total: number(count) })}</p>}
        {audience !== null && (
          <p className="text-sm text-muted">
            {t("mentions:own.audience", { count: audience, total: number(audience) })}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-4">
          {url !== "" && (
            <TextLink to={url} rel="nofollow ugc noreferrer">
              {t("mentions:own.open")}
            </TextLink>
          )}
          {state === "declined" && (
            <ButtonLink size="small" to={`/mentions/new?${again}`}>
              {t("mentions:own.again")}
            </ButtonLink>
          )}
        </div>
      </div>
    </Item>
  );
}
