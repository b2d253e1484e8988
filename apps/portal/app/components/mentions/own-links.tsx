import { voiceChannels, type TrackedLinkOutput } from "@worth/contracts";
import { Button, CopyField, Section, Select, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

/** A member's links, one a channel, and how often each was followed. */
export function OwnLinks({ links }: { links: TrackedLinkOutput[] }) {
  const t = usePortalText();
  const { number } = useFormat();
  const made = new Set(links.map(({ channel }) => channel));
  const left = voiceChannels.filter((channel) => !made.has(channel));
  return (
    <Section title={t("mentions:own.links.title")} sub={t("mentions:own.links.sub")}>
      <ul className="grid max-w-xl gap-5">
        {links.map(({ channel, url, clickCount: count }) => (
          <li key={channel} className="grid gap-1">
            <CopyField
              label={t("mentions:own.links.of", { channel: t(`mentions:channel.${channel}`) })}
              labelShown
              id={`link-${channel}`}
              value={url}
            />
            <p className="text-sm text-muted">
              {t("mentions:own.links.clicks", { count, total: number(count) })}
            </p>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <Form method="post" className="grid max-w-xl justify-items-start gap-4">
          <Select
            name="channel"
            label={t("mentions:own.links.channel")}
            choices={left.map((channel) => ({ value: channel, label: t(`mentions:channel.${channel}`) }))}
            required
          />
          <Button>{t("mentions:own.links.make")}</Button>
        </Form>
      )}
    </Section>
  );
}
