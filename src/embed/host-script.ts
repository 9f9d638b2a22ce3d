import { heightIn } from './frame-message';

/*
 * The script a host page takes from us: it fits the height of the frames that show our embed. A message counts only when
 * it comes from our exact origin and from the window of such a frame; nothing else of the host page is read or changed.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) listen(new URL('./embed.html', script.src));

function listen(embed: URL): void {
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== embed.origin || source === null) return;
    const height = heightIn(data);
    if (height === null) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && showsEmbed(frame, embed)) frame.style.height = `${height}px`;
    }
  });
}

function showsEmbed(frame: HTMLIFrameElement, embed: URL): boolean {
  const { origin, pathname } = new URL(frame.src, document.baseURI);
  return origin === embed.origin && pathname === embed.pathname;
}
