import { Link, type LinkProps } from "react-router";
import { buttonClasses, type ButtonLook } from "./button-look.ts";

export type ButtonLinkProps = ButtonLook & Omit<LinkProps, "className" | "style">;

/** A link that leads on and looks like a button. */
export function ButtonLink({ variant, size, wide, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClasses({ variant, size, wide })} />;
}
