/** One lucide icon, drawn from its node list: lucide is framework-less, so no adapter stands between it and Preact. */
import type { IconNode } from 'lucide';
import { createElement } from 'preact';

export interface IconProps {
  /** An icon of `lucide`, such as `Pin`. */
  icon: IconNode;
  /** Side in px. */
  size?: number;
}

/** Decoration beside or inside something that has words: hidden from assistive technology. */
export function Icon({ icon, size = 16 }: IconProps) {
  return (
    <svg
      class="ng-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes]) =>
        createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
      )}
    </svg>
  );
}
