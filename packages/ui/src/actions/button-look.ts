import { classNames } from "../class-names.ts";

/** One `primary` a page; `quiet` is text only; `danger` is for what cannot be undone. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "regular" | "small";

export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Fills the width of its place on a phone. */
  wide?: boolean | undefined;
};

const variants = {
  primary: "border-accent bg-accent text-accent-ink hover:bg-accent/90",
  secondary: "border-line bg-surface text-ink hover:border-edge",
  quiet: "border-transparent text-accent hover:bg-accent-soft",
  danger: "border-line bg-surface text-negative hover:border-negative",
} as const satisfies Record<ButtonVariant, string>;

const sizes = {
  regular: "min-h-11 px-4.5 text-base",
  small: "min-h-8.5 px-3 text-sm",
} as const satisfies Record<ButtonSize, string>;

/** The classes buttons and links that look like buttons share. */
export function buttonClasses({ variant = "secondary", size = "regular", wide = false }: ButtonLook): string {
  return classNames(
    "inline-flex cursor-pointer items-center justify-center gap-2 rounded-lg border text-center leading-tight",
    "font-semibold transition-colors focus-visible:rounded-lg disabled:cursor-not-allowed disabled:opacity-55",
    variants[variant],
    sizes[size],
    wide && "w-full sm:w-fit",
  );
}
