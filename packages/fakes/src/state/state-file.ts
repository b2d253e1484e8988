import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";

/** Keeps one JSON document on disk. The newest state wins; states in between may never be written. */
export type StateFile<State> = {
  /** What the file held when it was opened, or null for a fresh start. */
  readonly initial: State | null;
  /** Writes soon. The state is read at the moment of writing. */
  save: (read: () => State) => void;
  /** Resolves when everything saved so far is on disk. */
  flush: () => Promise<void>;
};

const readState = async <State>(path: string): Promise<State | null> => {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return JSON.parse(text) as State;
  } catch (error) {
    throw new Error(`The saved state in ${path} is not JSON. Move it away to start afresh.`, {
      cause: error,
    });
  }
};

/** A reader sees the old document or the new one, never half of one. */
const replaceFile = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.next`;
  await writeFile(draft, text);
  await rename(draft, path);
};

/** Without a path the state lives in memory only. */
export const openStateFile = async <State>(path: string | undefined): Promise<StateFile<State>> => {
  if (path === undefined) return { initial: null, save: () => undefined, flush: async () => undefined };
  let pending: (() => State) | null = null;
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    while (pending !== null) {
      // What one request changes is saved as one: its effect and its idempotency key are never told apart.
      await setImmediate();
      const read = pending;
      pending = null;
      await replaceFile(path, JSON.stringify(read()));
    }
  };
  const start = (): Promise<void> => {
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };
  return {
    initial: await readState<State>(path),
    save: (read) => {
      pending = read;
      start().catch((error: unknown) => {
        process.stderr.write(`Could not save ${path}: ${String(error)}\n`);
      });
    },
    flush: async () => {
      if (pending !== null || writing !== null) await start();
    },
  };
};
