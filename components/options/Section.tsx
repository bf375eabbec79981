/** One group of options. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SectionProps {
  heading: string;
  hint?: string;
  children: ComponentChildren;
}

export function Section({ heading, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section class="ui-section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {hint !== undefined && <p class="ui-hint">{hint}</p>}
      {children}
    </section>
  );
}
