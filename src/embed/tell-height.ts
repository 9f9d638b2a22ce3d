import type { HeightMessage } from './frame-message';

/** Tells the page round the frame how tall the content is, whenever that changes. The height is no secret. */
export function tellHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().bottom + window.scrollY);
    if (height === told) return;
    told = height;
    const message: HeightMessage = { type: 'digital-inclusion-map:height', height };
    window.parent.postMessage(message, '*');
  };
  new ResizeObserver(tell).observe(content);
  tell();
}
