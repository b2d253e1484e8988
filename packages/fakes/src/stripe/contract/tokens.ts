const comment = /\/\*[\s\S]*?\*\//g;
const token = /'(?:[^'\\]|\\.)*'|[A-Za-z_$][\w$]*|\d+|[{}()[\]<>|&?:;,.=*]/g;

/** Reads the tokens of a declaration file in order. */
export type Tokens = {
  peek: (ahead?: number) => string;
  next: () => string;
  /** Takes the next token when it is `expected`. */
  take: (expected: string) => boolean;
  expect: (expected: string) => void;
  done: () => boolean;
};

export const stripComments = (source: string): string => source.replace(comment, "");

export const readTokens = (source: string): Tokens => {
  const tokens = stripComments(source).match(token) ?? [];
  let position = 0;
  const peek = (ahead = 0): string => tokens[position + ahead] ?? "";
  const next = (): string => {
    const current = peek();
    position += 1;
    return current;
  };
  const take = (expected: string): boolean => {
    if (peek() !== expected) return false;
    position += 1;
    return true;
  };
  const expect = (expected: string): void => {
    const found = next();
    if (found !== expected) throw new Error(`Expected "${expected}" in the SDK's types, found "${found}"`);
  };
  return { peek, next, take, expect, done: () => position >= tokens.length };
};
