import type { HeightMessage } from './frame-message';

/** Tells the page round the frame how tall the content is, whenever that changes. The height is no secret. */
export function tellHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().bottom + window.scrollY);
    // in a closed part of the page there is nothing to measure: the frame keeps what it has until it is opened
    if (height <= 0 || window.innerWidth === 0 || height === told) return;
    told = height;
    const message: HeightMessage = { type: 'digital-inclusion-map:height', height };
    window.parent.postMessage(message, '*');
  };
  new ResizeObserver(tell).observe(content);
  tell();
}
