import { useFormat } from "@worth/ui";

/** A count as sentences take it: to choose their form by, and to be read. */
export function useCounts(): (count: number) => { count: number; total: string } {
  const { number } = useFormat();
  return (count) => ({ count, total: number(count) });
}
