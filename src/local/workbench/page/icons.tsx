// The few line drawings on the buttons; screen readers hear the button's own name instead.

const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  list: 'M4 6h12M4 10h12M4 14h12',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  filter: 'M4 6h12M6.5 10h7M9 14h2',
  calendar: 'M4 6h12v10H4zM4 9h12M7 4v3M13 4v3',
  search: 'M9 4a5 5 0 100 10A5 5 0 009 4zM13 13l4 4',
};

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
