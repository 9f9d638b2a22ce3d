import { LAYOUTS, OVERLAY_IDS, type OverlayId } from '../../domain/model/choices';
import type { AreaCode } from '../../domain/model/codes';
import type { LinkPart } from './part';
import { type LinkReader, oneOf, quote } from './reader';

/** Page, overlays, patterns and the open area. */
export const lookPart: LinkPart = {
  keys: ['overlays', 'area', 'show', 'patterns'],
  write(put, choices, opening) {
    put('overlays', overlayText(choices.overlays), overlayText(opening.overlays));
    put('area', choices.selected ?? '', '');
    put('show', choices.layout, opening.layout);
    put('patterns', choices.patterns ? 'yes' : '', '');
  },
  read: (link, soFar, dataset) => ({
    overlays: overlays(link, soFar.overlays),
    selected: link.value<AreaCode | null>(
      'area',
      (text) => dataset.codes.find((code) => code === text.toUpperCase()) ?? null,
      null,
      (text) => `The link asked for an area we do not hold (${text}), so no area is selected.`,
    ),
    layout: link.value(
      'show',
      (text) => oneOf(LAYOUTS, text),
      soFar.layout,
      (text) => `The link asked for a page we do not have (${text}), so the map is shown.`,
    ),
    patterns: link.value(
      'patterns',
      (text) => (text === 'yes' ? true : null),
      false,
      (text) => `The link’s setting for patterns (${text}) was not understood.`,
    ),
  }),
};

const overlayText = (overlays: ReadonlySet<OverlayId>): string =>
  OVERLAY_IDS.filter((id) => overlays.has(id)).join('.') || 'none';

function overlays(link: LinkReader, usual: ReadonlySet<OverlayId>): ReadonlySet<OverlayId> {
  const text = link.text('overlays');
  if (text === null) return usual;
  const known = new Set<OverlayId>();
  for (const part of text.split('.')) {
    const id = oneOf(OVERLAY_IDS, part);
    if (id) known.add(id);
    else if (part !== 'none' && part !== '')
      link.drop(`The link asked for a layer we do not have (${quote(part)}), so it is left out.`);
  }
  return known;
}
