type NumberedStep = { title: string; detail: string };

/** What happens first, second and third. */
export function NumberedSteps({ steps }: { steps: readonly NumberedStep[] }) {
  return (
    <ol className="grid gap-x-6 sm:grid-cols-3">
      {steps.map(({ title, detail }, index) => (
        <li
          key={title}
          className="grid grid-cols-[2rem_1fr] content-start gap-y-1 border-t border-line py-4 sm:grid-cols-1"
        >
          <span aria-hidden="true" className="font-serif text-xl text-accent">
            {index + 1}
          </span>
          <div>
            <h3 className="font-semibold">{title}</h3>
            <p className="text-muted">{detail}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
