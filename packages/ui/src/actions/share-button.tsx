import { Share2 } from "lucide-react";
import { useHydrated } from "../use-hydrated.ts";
import { Button } from "./button.tsx";
import type { ButtonLook } from "./button-look.ts";

export type ShareButtonProps = ButtonLook & {
  label: string;
  /** What the reader's own app receives. */
  url: string;
  title?: string | undefined;
  text?: string | undefined;
};

/** Opens the device's own share sheet; absent where there is none, so a link to copy must stand beside it. */
export function ShareButton({ label, url, title, text, ...look }: ShareButtonProps) {
  const hydrated = useHydrated();
  if (!hydrated || !("share" in navigator)) return null;
  const share = async () => {
    try {
      await navigator.share({
        url,
        ...(title === undefined ? {} : { title }),
        ...(text === undefined ? {} : { text }),
      });
    } catch (error) {
      // Closing the sheet is a legitimate answer; anything else is a bug and must surface.
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  };
  return (
    <Button {...look} type="button" onClick={() => void share()}>
      <Share2 aria-hidden="true" size={18} />
      {label}
    </Button>
  );
}
