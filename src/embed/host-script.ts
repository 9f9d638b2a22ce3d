import { heightIn } from './frame-message';

/*
 * The script a host page takes from us: it fits the height of the frames that show our embed, and sees to it that none
 * is printed empty. A message counts only when it comes from our exact origin and from the window of such a frame;
 * nothing else of the host page is read or changed.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) follow(new URL('./embed.html', script.src));

function follow(embed: URL): void {
  /** Frames that have told their height: the others may be waiting to be scrolled to. */
  const drawn = new WeakSet<HTMLIFrameElement>();
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== embed.origin || source === null) return;
    const height = heightIn(data);
    if (height === null) return;
    for (const frame of framesOf(embed)) {
      if (frame.contentWindow !== source) continue;
      frame.style.height = `${height}px`;
      drawn.add(frame);
    }
  });
  // Browsers do not wait for what is loaded now: this time the address stands on the paper, next time the map.
  window.addEventListener('beforeprint', () => {
    for (const frame of framesOf(embed)) {
      if (drawn.has(frame)) continue;
      frame.loading = 'eager';
      const address = document.createElement('p');
      address.textContent = `${frame.title}: ${frame.src}`;
      frame.after(address);
      window.addEventListener('afterprint', () => address.remove(), { once: true });
    }
  });
}

function framesOf(embed: URL): readonly HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter((frame) => {
    const { origin, pathname } = new URL(frame.src, document.baseURI);
    return origin === embed.origin && pathname === embed.pathname;
  });
}
