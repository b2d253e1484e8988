export type LogLine = {
  text: string;
  isError: boolean;
  /** Written by a logger, not by Node itself or a stray print. */
  isEvent: boolean;
};

/** The level at which pino, the logger of the apps, writes errors. */
const PINO_ERROR = 50;

/** What a part said in one line: its own structured log, or plain text. */
export function readLogLine(line: string): LogLine {
  const record = parseRecord(line);
  if (record === null)
    return { text: line.trim(), isError: /^(Uncaught )?\w*Error\b/.test(line.trim()), isEvent: false };
  const message = "msg" in record && typeof record.msg === "string" ? record.msg : line;
  const level = "level" in record && typeof record.level === "number" ? record.level : 0;
  return { text: message, isError: level >= PINO_ERROR, isEvent: true };
}

/** True for the one line by which a part without a health page says that it works. */
export function saysReady(line: string): boolean {
  const record = parseRecord(line);
  return record !== null && "ready" in record && record.ready === true;
}

/** True for lines that stand in every stack trace and say nothing about this one. */
function isNoise(line: string): boolean {
  return line.trim() === "" || /^\s+at |^Node\.js v\d|^[\s{}[\]^~]*$/.test(line);
}

/** The line that tells best why a part ended: its last error, else the last thing it said. */
export function findLastWords(lines: readonly string[]): string {
  const said = lines.filter((line) => !isNoise(line)).map(readLogLine);
  return (said.findLast((line) => line.isError) ?? said.at(-1))?.text ?? "it said nothing";
}

function parseRecord(line: string): object | null {
  if (!line.startsWith("{")) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
