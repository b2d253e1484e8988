import { useEffect } from "react";
import { useRevalidator } from "react-router";

/** Reads the page's data again and again while the component is shown; one reading at a time. */
export function useRevalidateEvery(intervalMs: number): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return undefined;
    const timer = setTimeout(() => void revalidate(), intervalMs);
    return () => clearTimeout(timer);
  }, [intervalMs, revalidate, state]);
}
