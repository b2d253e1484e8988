import type { InterfaceDeclaration, Scope } from "./declarations.ts";
import { loadImportedScope } from "./sdk-files.ts";
import type { ObjectBody, TypeNode } from "./type-node.ts";

/** What a parameter may hold, with names looked up. Objects open lazily: the SDK's types are deep. */
export type Shape =
  | { kind: "text" | "number" | "boolean" | "decimal" | "empty" }
  | { kind: "choice"; values: readonly string[] }
  | { kind: "list"; item: () => Shape }
  | { kind: "object"; fields: () => readonly FieldShape[]; mapValue: () => Shape | null }
  | { kind: "either"; shapes: readonly Shape[] };

export type FieldShape = { name: string; required: boolean; shape: () => Shape };

const scalars: Readonly<Record<string, Shape>> = {
  string: { kind: "text" },
  number: { kind: "number" },
  boolean: { kind: "boolean" },
  Decimal: { kind: "decimal" },
  null: { kind: "empty" },
};

const shapeOfBody = (body: ObjectBody, bases: readonly TypeNode[], scope: Scope): Shape => {
  const { mapValue } = body;
  const inherited = (): readonly FieldShape[] =>
    bases.flatMap((base) => {
      const shape = shapeOf(base, scope);
      return shape.kind === "object" ? shape.fields() : [];
    });
  return {
    kind: "object",
    fields: () => {
      const own = body.fields.map((field) => ({
        name: field.name,
        required: field.required,
        shape: () => shapeOf(field.type, scope),
      }));
      const names = new Set(own.map((field) => field.name));
      return [...inherited().filter((field) => !names.has(field.name)), ...own];
    },
    mapValue: () => (mapValue === null ? null : shapeOf(mapValue, scope)),
  };
};

type Found = { declaration: InterfaceDeclaration | TypeNode; scope: Scope };

const findIn = (scope: Scope, path: readonly string[]): Found | null => {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  if (rest.length > 0) {
    const inner = scope.namespaces.get(first);
    return inner === undefined ? null : findIn(inner, rest);
  }
  const declaration = scope.interfaces.get(first) ?? scope.aliases.get(first);
  return declaration === undefined ? null : { declaration, scope };
};

const findDeclaration = (scope: Scope, path: readonly string[]): Found => {
  for (let current: Scope | null = scope; current !== null; current = current.parent) {
    const found = findIn(current, path);
    if (found !== null) return found;
    const module = current.imports.get(path[0] ?? "");
    if (module !== undefined) return findDeclaration(loadImportedScope(current, module), path);
  }
  throw new Error(`The SDK's types declare no ${path.join(".")}`);
};

const shapeOfName = (path: readonly string[], args: readonly TypeNode[], scope: Scope): Shape => {
  const name = path.join(".");
  const scalar = scalars[name];
  if (scalar !== undefined) return scalar;
  const [argument] = args;
  if (name === "Array" && argument !== undefined)
    return { kind: "list", item: () => shapeOf(argument, scope) };
  if (name === "Emptyable" && argument !== undefined) {
    return { kind: "either", shapes: [{ kind: "empty" }, ...flatten(shapeOf(argument, scope))] };
  }
  const found = findDeclaration(scope, path);
  return "body" in found.declaration && "bases" in found.declaration
    ? shapeOfBody(found.declaration.body, found.declaration.bases, found.scope)
    : shapeOf(found.declaration, found.scope);
};

const flatten = (shape: Shape): readonly Shape[] => (shape.kind === "either" ? shape.shapes : [shape]);

const isOpenMarker = (node: TypeNode): boolean => node.is === "name" && node.path.join(".") === "OtherString";

/**
 * The shape of one type. An enum is closed here although the SDK types it open (`| OtherString`, for answers of
 * the future): the service refuses unknown values in requests.
 */
export const shapeOf = (node: TypeNode, scope: Scope): Shape => {
  if (node.is === "object") return shapeOfBody(node.body, [], scope);
  if (node.is === "name") return shapeOfName(node.path, node.args, scope);
  if (node.is === "literal")
    return node.value === "" ? { kind: "empty" } : { kind: "choice", values: [node.value] };
  const shapes = node.members
    .filter((member) => !isOpenMarker(member))
    .flatMap((member) => flatten(shapeOf(member, scope)));
  const values = shapes.flatMap((shape) => (shape.kind === "choice" ? shape.values : []));
  const rest = shapes.filter((shape) => shape.kind !== "choice");
  const merged: Shape[] = values.length > 0 ? [...rest, { kind: "choice", values }] : rest;
  const [only] = merged;
  return merged.length === 1 && only !== undefined ? only : { kind: "either", shapes: merged };
};
