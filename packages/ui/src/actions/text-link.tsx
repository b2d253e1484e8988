import { Link, type LinkProps } from "react-router";

export type TextLinkProps = Omit<LinkProps, "className" | "style">;

/** A link inside text: underlined, so that colour is not its only mark. */
export function TextLink(props: TextLinkProps) {
  return (
    <Link
      {...props}
      className="font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    />
  );
}
