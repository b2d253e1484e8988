import { Link, type LinkProps } from "react-router";

export type TextLinkProps = Omit<LinkProps, "className" | "style">;

const look =
  "font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent";

/** In a table links stand above each other: each is as high as a finger needs. */
const target = "[:is(td,th)_&]:inline-block [:is(td,th)_&]:min-h-[24px]";

/** A link inside text: underlined, so that colour is not its only mark. */
export function TextLink(props: TextLinkProps) {
  return <Link {...props} className={`${look} ${target}`} />;
}
