import { useEffect } from "react";
import { queueFormId, queueKeys, type QueueKey } from "./queue-form-id.ts";

/**
 * Walks the rows of the queue by key and presses the buttons of the row that has the focus. Keys that are typed into a
 * field, or held with another, are left alone.
 */
export function useQueueKeys(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent): void => {
      const key = readKey(event);
      if (!key) return;
      event.preventDefault();
      if (key === "next" || key === "previous") moveFocus(key === "next" ? 1 : -1);
      else pressInRow(key);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn]);
}

function readKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): QueueKey | undefined {
  const isTyping =
    target instanceof HTMLElement &&
    target.matches("textarea, select, [contenteditable], input:not([type=checkbox])");
  if (isTyping || ctrlKey || metaKey || altKey) return undefined;
  return Object.hasOwn(queueKeys, key) ? queueKeys[key as keyof typeof queueKeys] : undefined;
}

const ticks = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`input[type=checkbox][form="${queueFormId}"]`),
];

const rowOf = (element: Element | null): Element | null => element?.closest("tr") ?? null;

function moveFocus(step: 1 | -1): void {
  const rows = ticks();
  const here = rowOf(document.activeElement);
  const index = rows.findIndex((tick) => here !== null && rowOf(tick) === here);
  const wanted = index === -1 ? 0 : Math.min(Math.max(index + step, 0), rows.length - 1);
  rows[wanted]?.focus();
}

function pressInRow(key: "approve" | "decline"): void {
  const row = rowOf(document.activeElement);
  row?.querySelector<HTMLButtonElement>(`button[name="${key}"]`)?.click();
}
