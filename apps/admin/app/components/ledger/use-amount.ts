import { useFormat } from "@worth/ui";

/** An amount of points or money; `signed` writes a plus before what was gained. */
export function useAmount(): (amount: number, unit: string, style?: { signed: boolean }) => string {
  const format = useFormat();
  return (amount, unit, { signed } = { signed: false }) => {
    if (unit !== "points") return format.money(amount, unit, { signed, precision: "exact" });
    return format.number(amount, signed ? { signDisplay: "exceptZero" } : {});
  };
}
