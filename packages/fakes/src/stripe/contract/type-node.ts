import type { Tokens } from "./tokens.ts";

/** A type as the SDK's declaration files write it, before names are looked up. */
export type TypeNode =
  | { is: "literal"; value: string }
  | { is: "name"; path: readonly string[]; args: readonly TypeNode[] }
  | { is: "union"; members: readonly TypeNode[] }
  | { is: "object"; body: ObjectBody };

type Field = { name: string; required: boolean; type: TypeNode };

/** Named fields, or a map whose keys are free, or both. */
export type ObjectBody = { fields: readonly Field[]; mapValue: TypeNode | null };

const unquote = (token: string): string => token.slice(1, -1).replace(/\\(.)/g, "$1");

const readName = (tokens: Tokens): TypeNode => {
  const path = [tokens.next()];
  while (tokens.take(".")) path.push(tokens.next());
  const args: TypeNode[] = [];
  if (tokens.take("<")) {
    do args.push(readType(tokens));
    while (tokens.take(","));
    tokens.expect(">");
  }
  return { is: "name", path, args };
};

const readMember = (tokens: Tokens): TypeNode => {
  const first = tokens.peek();
  let member: TypeNode;
  if (first === "{") member = { is: "object", body: readObjectBody(tokens) };
  else if (tokens.take("(")) {
    member = readType(tokens);
    tokens.expect(")");
  } else if (first.startsWith("'") || /^\d/.test(first)) {
    member = { is: "literal", value: first.startsWith("'") ? unquote(tokens.next()) : tokens.next() };
  } else member = readName(tokens);
  while (tokens.take("[")) {
    tokens.expect("]");
    member = { is: "name", path: ["Array"], args: [member] };
  }
  return member;
};

/** Reads one type expression: names, literals, unions, generics and object types. */
export const readType = (tokens: Tokens): TypeNode => {
  tokens.take("|");
  const members = [readMember(tokens)];
  while (tokens.take("|")) members.push(readMember(tokens));
  // Intersections only appear in the SDK's OtherString, whose meaning is fixed elsewhere.
  while (tokens.take("&")) readMember(tokens);
  const [only] = members;
  return members.length === 1 && only !== undefined ? only : { is: "union", members };
};

/** Reads `{ … }` of an interface or object type. */
export const readObjectBody = (tokens: Tokens): ObjectBody => {
  const fields: Field[] = [];
  let mapValue: TypeNode | null = null;
  tokens.expect("{");
  while (!tokens.take("}")) {
    if (tokens.take("[")) {
      while (!tokens.take("]")) tokens.next();
      tokens.expect(":");
      mapValue = readType(tokens);
    } else {
      const token = tokens.next();
      const required = !tokens.take("?");
      tokens.expect(":");
      fields.push({ name: token.startsWith("'") ? unquote(token) : token, required, type: readType(tokens) });
    }
    tokens.take(";");
  }
  return { fields, mapValue };
};
