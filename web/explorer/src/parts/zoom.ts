import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Lets an element be moved and zoomed; a wheel alone scrolls the page where `gentle` is set. */
export function useZoom<E extends Element>(ref: RefObject<E | null>, moved: (t: ZoomTransform) => void, key: unknown, gentle = false) {
  const behaviour = useRef<ZoomBehavior<E, unknown> | null>(null);
  const latest = useRef(moved);
  latest.current = moved;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const z = zoom<E, unknown>()
      .scaleExtent([0.5, 16])
      .filter((e: Event) => !('button' in e && (e as MouseEvent).button) && (!gentle || e.type !== 'wheel' || (e as WheelEvent).ctrlKey))
      .on('zoom', (e: { transform: ZoomTransform }) => latest.current(e.transform));
    behaviour.current = z;
    select(element).call(z).on('dblclick.zoom', null);
    return () => void select(element).on('.zoom', null);
  }, [key]);
  const by = (factor: number) => ref.current && behaviour.current?.scaleBy(select(ref.current), factor);
  const reset = (to: ZoomTransform = zoomIdentity) => ref.current && behaviour.current?.transform(select(ref.current), to);
  return { by, reset };
}
