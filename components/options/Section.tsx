/** One group of options. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FileDrop } from '../controls/use-file-drop.ts';

export interface SectionProps {
  heading: string;
  hint?: string;
  /** Takes files that are dropped on it. */
  drop?: FileDrop;
  children: ComponentChildren;
}

export function Section({ heading, hint, drop, children }: SectionProps) {
  const id = useId();
  return (
    <section
      class="ui-section"
      aria-labelledby={id}
      {...drop?.listeners}
      data-drop={drop?.over ? 'here' : undefined}
    >
      <h2 id={id}>{heading}</h2>
      {hint !== undefined && <p class="ui-hint">{hint}</p>}
      {children}
    </section>
  );
}
