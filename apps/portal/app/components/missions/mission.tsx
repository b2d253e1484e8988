import type { MissionOutput, MissionStepKind } from "@worth/contracts";
import { Item, ItemList, Section, Tag, TextLink, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** Where a step is done. */
const places: Record<MissionStepKind, string> = {
  refer: "/refer",
  review: "/reviews/new",
  answer: "/reviews",
  feedback: "/beta",
  mention: "/mentions/new",
  act: "/acts",
};

/** A campaign's steps with the way to each, and when it was done. */
export function Mission({ mission: { name, endsOn, steps } }: { mission: MissionOutput }) {
  const t = usePortalText();
  const { calendarDay, date, number } = useFormat();
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  const progress = t("missions:progress", { done: number(done), total: number(steps.length) });
  const until = endsOn === null ? "" : t("missions:until", { until: calendarDay(endsOn) });
  return (
    <Section title={name} sub={`${until} ${progress}`.trim()}>
      <ItemList label={name}>
        {steps.map(({ id, kind, title, doneAt }) => (
          <Item
            key={id}
            title={title}
            detail={
              doneAt === null ? (
                <TextLink to={places[kind]}>{t(`missions:go.${kind}`)}</TextLink>
              ) : (
                t("missions:done", { date: date(doneAt) })
              )
            }
            end={
              doneAt === null ? (
                <Tag>{t("missions:open")}</Tag>
              ) : (
                <Tag tone="accent">{t("missions:isDone")}</Tag>
              )
            }
          />
        ))}
      </ItemList>
    </Section>
  );
}
