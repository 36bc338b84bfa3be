import type { ComponentChild } from 'preact';

interface TwistieProps {
  readonly isOpen: boolean;
  readonly label: string;
  readonly tabIndex?: number;
  readonly onClick: () => void;
}

/** The arrow that opens and closes what lies below a line. */
export const Twistie = ({ isOpen, label, tabIndex, onClick }: TwistieProps): ComponentChild => (
  <button
    class="twistie"
    {...(tabIndex !== undefined && { tabIndex })}
    aria-expanded={isOpen}
    aria-label={label}
    onClick={(event) => {
      event.stopPropagation();
      onClick();
    }}
  >
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6 4l4 4-4 4" />
    </svg>
  </button>
);
