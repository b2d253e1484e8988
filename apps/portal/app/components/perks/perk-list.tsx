import type { MemberPerkOutput } from "@worth/contracts";
import { EmptyState, Item, ItemList, Section, TextLink, usePerkWords } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useObstacle } from "./use-obstacle.ts";

/** What members can get, with the reason beside what this one cannot get now. */
export function PerkList({ perks }: { perks: readonly MemberPerkOutput[] }) {
  const t = usePortalText();
  return (
    <Section title={t("perks:member.offered")}>
      {perks.length === 0 ? (
        <EmptyState title={t("perks:member.empty")}>
          <p>{t("perks:member.emptyText")}</p>
        </EmptyState>
      ) : (
        <ItemList>
          {perks.map((perk) => (
            <Perk key={perk.id} perk={perk} />
          ))}
        </ItemList>
      )}
    </Section>
  );
}

function Perk({ perk }: { perk: MemberPerkOutput }) {
  const { price } = usePerkWords();
  const obstacle = useObstacle(perk);
  return (
    <Item
      title={<TextLink to={`/perks/${perk.id}`}>{perk.name}</TextLink>}
      end={<span className="tabular-nums">{price(perk.price, perk.unit)}</span>}
      detail={obstacle ?? undefined}
    />
  );
}
