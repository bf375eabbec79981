/** One step of depth: the reader opens it when they want it. */
import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon.tsx';

export interface DisclosureProps {
  label: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
}

export function Disclosure({ label, children, open = false }: DisclosureProps) {
  return (
    <details class="ng-disclosure" open={open}>
      <summary>
        <Icon icon={ChevronRight} size={14} />
        {label}
      </summary>
      <div class="ng-disclosed">{children}</div>
    </details>
  );
}
