/** Lines to copy; long ones scroll by themselves, and by keyboard. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <section
      aria-label={label}
      // A region that scrolls must be reachable without a pointer.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-surface p-4"
    >
      <pre className="font-mono text-sm">{children}</pre>
    </section>
  );
}
