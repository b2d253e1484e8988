import { stdout } from "node:process";

const everyMs = 1_000;

/** Shows how far something is: over one line on a terminal, else as a new line once a second. */
export function createProgressLine(): { show: (text: string) => void; end: () => void } {
  let shownAt = Date.now();
  let isOpen = false;
  return {
    show(text) {
      if (stdout.isTTY) {
        stdout.write(`\r\u001b[K${text}`);
        isOpen = true;
      } else if (Date.now() - shownAt >= everyMs) {
        stdout.write(`${text}\n`);
        shownAt = Date.now();
      }
    },
    end() {
      if (isOpen) stdout.write("\r\u001b[K");
      isOpen = false;
    },
  };
}
