/** A share as the length of a bar. */
export function Bar({ share }: { share: number }) {
  return (
    <svg class="bar" aria-hidden="true" width="100%" height="10">
      <rect width={`${Math.max(share, 0.004) * 100}%`} height="10" />
    </svg>
  );
}

export function Growth({ value, show }: { value: number; show: (n: number, signed: boolean) => string }) {
  return <span class={value > 0 ? 'up' : value < 0 ? 'down' : ''}>{show(value, true)}</span>;
}
