import { useLayoutEffect, useRef } from 'react';

/** Name and value of the area under the pointer. Follows the pointer, never takes it; Escape hides it. */
export function HoverCard({ x, y, text }: { x: number; y: number; text: string }) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const room = element?.parentElement;
    if (!element || !room) return;
    // Beside the pointer, on whichever side has room.
    const left = x + 16 + element.offsetWidth > room.clientWidth ? x - 16 - element.offsetWidth : x + 16;
    const top = Math.min(Math.max(8, y - 12), room.clientHeight - element.offsetHeight - 8);
    element.style.transform = `translate(${Math.max(8, left)}px, ${top}px)`;
  }, [x, y]);
  return (
    <div className="hover-card" ref={card} aria-hidden="true">
      {text}
    </div>
  );
}
