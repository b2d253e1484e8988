import type { Tokens } from "./tokens.ts";
import { type ObjectBody, readObjectBody, readType, type TypeNode } from "./type-node.ts";

export type InterfaceDeclaration = { bases: readonly TypeNode[]; body: ObjectBody };

/** The names one file or namespace declares. Lookups continue in the parent. */
export type Scope = {
  readonly parent: Scope | null;
  readonly interfaces: Map<string, InterfaceDeclaration>;
  readonly aliases: Map<string, TypeNode>;
  readonly namespaces: Map<string, Scope>;
  /** Local name to the module that declares it; only filled for a file. */
  readonly imports: Map<string, string>;
};

const createScope = (parent: Scope | null): Scope => ({
  parent,
  interfaces: new Map(),
  aliases: new Map(),
  namespaces: new Map(),
  imports: new Map(),
});

const skipBlock = (tokens: Tokens): void => {
  let depth = 0;
  while (!tokens.done()) {
    const token = tokens.next();
    if (token === "{") depth += 1;
    if (token === "}") {
      depth -= 1;
      if (depth === 0) return;
    }
    if (token === ";" && depth === 0) return;
  }
};

const readImport = (tokens: Tokens, scope: Scope): void => {
  const names: string[] = [];
  while (tokens.peek() !== "from" && !tokens.done()) {
    const token = tokens.next();
    if (/^\w+$/.test(token) && token !== "type" && token !== "as") names.push(token);
  }
  tokens.next();
  const module = tokens.next().slice(1, -1);
  tokens.take(";");
  for (const name of names) scope.imports.set(name, module);
};

const readInterface = (tokens: Tokens, scope: Scope): void => {
  const name = tokens.next();
  const bases: TypeNode[] = [];
  if (tokens.take("extends")) {
    do bases.push(readType(tokens));
    while (tokens.take(","));
  }
  scope.interfaces.set(name, { bases, body: readObjectBody(tokens) });
};

const readStatement = (tokens: Tokens, scope: Scope): void => {
  while (tokens.peek() === "export" || tokens.peek() === "declare") tokens.next();
  if (tokens.take("import")) return readImport(tokens, scope);
  if (tokens.take("interface")) return readInterface(tokens, scope);
  if (tokens.take("type")) {
    const name = tokens.next();
    // A generic alias (Emptyable) has a meaning of its own in the contract; its body is not needed.
    if (tokens.peek() !== "=") return skipBlock(tokens);
    tokens.expect("=");
    scope.aliases.set(name, readType(tokens));
    tokens.take(";");
    return;
  }
  if (tokens.take("namespace")) {
    const name = tokens.next();
    const inner = scope.namespaces.get(name) ?? createScope(scope);
    scope.namespaces.set(name, inner);
    tokens.expect("{");
    while (!tokens.take("}")) readStatement(tokens, inner);
    return;
  }
  skipBlock(tokens);
};

/** Reads every interface, type alias and namespace of one declaration file. */
export const readDeclarations = (tokens: Tokens): Scope => {
  const scope = createScope(null);
  while (!tokens.done()) readStatement(tokens, scope);
  return scope;
};
