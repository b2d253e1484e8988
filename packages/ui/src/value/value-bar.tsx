import { classNames } from "../class-names.ts";
import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";
import { partSegments } from "./part-segments.ts";
import { partFill, partOrder, type PartAmounts } from "./value-parts.ts";
import { picture } from "../charts/picture.ts";

export type ValueBarProps = {
  amounts: PartAmounts;
  currency: string;
  /** `row` 160 px wide under an amount in a table, `full` over the width of its place. */
  size?: "row" | "full" | undefined;
};

/** A bar without parts says nothing; the amount beside it says zero. */
const emptyPicture = { "data-chart": "", "aria-hidden": true } as const;

/** The four parts as one bar. A paper-coloured gap parts the segments; the words are its accessible name. */
export function ValueBar({ amounts, currency, size = "row" }: ValueBarProps) {
  const format = useFormat();
  const t = useUiText();
  const words = partOrder
    .filter((part) => amounts[part] !== 0)
    .map((part) =>
      t("partAmount", { part: t(`part.${part}`), amount: format.money(amounts[part], currency) }),
    )
    .join(", ");
  const segments = partSegments(amounts);
  const height = size === "row" ? 8 : 12;
  return (
    <svg
      {...(words === "" ? emptyPicture : { ...picture, "aria-label": words })}
      height={height}
      width={size === "row" ? 160 : "100%"}
      className={classNames("rounded-full bg-sunken", size === "row" ? "inline-block" : "block")}
    >
      {segments.map(({ part, startPercent, widthPercent }) => (
        <rect
          key={part}
          x={`${startPercent}%`}
          width={`${widthPercent}%`}
          height={height}
          className={partFill[part]}
        >
          <title>{t(`part.${part}`)}</title>
        </rect>
      ))}
      {segments.slice(1).map(({ part, startPercent }) => (
        <line
          key={part}
          x1={`${startPercent}%`}
          x2={`${startPercent}%`}
          y2={height}
          strokeWidth="2"
          className="stroke-paper"
        />
      ))}
    </svg>
  );
}
